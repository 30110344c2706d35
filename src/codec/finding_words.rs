//! What a finding says is wrong, in Chinese and in English.
//!
//! In comes a kind with what it carries; out goes one sentence in each language, without a full stop, that names the
//! very value at fault. How to mend it is in `finding_hints.rs`.

use super::wire::is_unseen;
use super::{Aspect, FindingKind, Referent, Shape};
use crate::model::{DateError, DecimalError, Language, Text};

/// Both languages of a sentence, with what it carries.
macro_rules! both {
    ($zh:literal, $en:literal) => {
        Text::both(format!($zh), format!($en))
    };
    ($text:ident; $zh:literal, $en:literal) => {{
        let $text = shown($text);
        both!($zh, $en)
    }};
}

/// The longest piece of a file that a sentence repeats, in characters.
const LONGEST_SHOWN: usize = 60;

/// A piece of a file as a sentence repeats it: short, and with nothing in it that would steer a terminal.
fn shown(text: &str) -> String {
    let seen = text.chars().map(|c| if is_unseen(c) { char::REPLACEMENT_CHARACTER } else { c });
    let mut shown: String = seen.take(LONGEST_SHOWN).collect();
    if text.chars().nth(LONGEST_SHOWN).is_some() {
        shown.push('…');
    }
    shown
}

impl FindingKind {
    /// What is wrong.
    ///
    /// ```
    /// use jiedui::codec::FindingKind;
    /// use jiedui::model::Language;
    /// let text = FindingKind::NoParent.message();
    /// assert_eq!(text.get(Language::Zh), Some("这个地方没有写上级"));
    /// ```
    #[must_use]
    pub fn message(&self) -> Text {
        match self {
            Self::More(count) => both!("还有{count}处问题没有列出", "{count} more findings are not listed"),
            Self::NoFile => both!("没有这个文件，或打不开", "this file is not there or cannot be opened"),
            Self::TooLarge(bytes) => both!("文件太大（{bytes}字节）", "the file is too large ({bytes} bytes)"),
            Self::TooMany(limit) => both!("文件里的值多于{limit}个", "the file holds more than {limit} values"),
            Self::Bom => both!("文件开头有字节顺序标记（BOM）", "the file begins with a byte order mark"),
            Self::NotUtf8 { line, column } => {
                both!("不是UTF-8：第{line}行第{column}字节", "not UTF-8: line {line}, byte {column}")
            }
            Self::TooDeep { line, column } => {
                both!("嵌套太深：第{line}行第{column}字节", "nested too deeply: line {line}, byte {column}")
            }
            Self::Syntax { line, column } => both!(
                "不是合格的JSON：第{line}行第{column}字节读不下去",
                "not valid JSON: it cannot be read past line {line}, byte {column}"
            ),
            Self::RepeatedKey(key) => both!(key; "字段“{key}”写了两次", "the field “{key}” appears twice"),
            Self::LeftOut => both!("这一条读不了，没有收进来", "this cannot be read and is left out"),
            Self::FileName(id) => both!("文件名不是“{id}.json”", "the file is not called “{id}.json”"),
            Self::Schema(found) => both!(found; "不认识的格式“{found}”", "unknown schema “{found}”"),
            Self::Type { expected, found } => {
                let (zh, en) = (shapes(*expected), shapes(*found));
                Text::both(
                    format!("这里应是{}，写的却是{}", zh.0, en.0),
                    format!("this should be {}, but is {}", zh.1, en.1),
                )
            }
            Self::Missing(field) => both!("缺少字段“{field}”", "the field “{field}” is missing"),
            Self::Empty(field) => both!("“{field}”是空的", "“{field}” is empty"),
            Self::Unknown(field) => both!(field; "没有叫“{field}”的字段", "there is no field “{field}”"),
            Self::IdForm(id) => both!(id; "“{id}”不合id的写法", "“{id}” is not a valid id"),
            Self::CodeForm(code) => both!(code; "“{code}”不合代码的写法", "“{code}” is not a valid code"),
            Self::NotInList { found, .. } => both!(found; "代码表里没有“{found}”", "“{found}” is not in the code list"),
            Self::Decimal(error) => decimal(*error),
            Self::Date(error) => date(*error),
            Self::Url => both!("这不是网址", "this is not a web address"),
            Self::LanguageTag(tag) => both!(tag; "“{tag}”不是语言标签", "“{tag}” is not a language tag"),
            Self::Untranslated(Language::Zh) => both!("缺少中文", "the Chinese is missing"),
            Self::Untranslated(Language::En) => both!("缺少英文", "the English is missing"),
            Self::Blank => both!("文字是空的", "the text is blank"),
            Self::TooLong(limit) => both!("文字超过{limit}字", "the text is longer than {limit} characters"),
            Self::Control => both!("文字里有看不见的字符", "the text contains an invisible character"),
            other => other.relation_message(),
        }
    }

    fn relation_message(&self) -> Text {
        match self {
            Self::Duplicate(id) => both!("id“{id}”已经用过", "the id “{id}” is already taken"),
            Self::RepeatedCode(code) => both!(code; "代码“{code}”已经有了", "the code “{code}” is already there"),
            Self::Repeated(id) => both!("“{id}”在这里写了两次", "“{id}” appears here twice"),
            Self::Dangling(id) => both!("没有id为“{id}”的记录", "no record has the id “{id}”"),
            Self::WrongKind(id, referent) => {
                let (zh, en) = referents(*referent);
                Text::both(format!("“{id}”不是{zh}"), format!("“{id}” is not {en}"))
            }
            Self::Cycle(id) => both!("经“{id}”绕回了自己", "this leads back to itself through “{id}”"),
            Self::OneSided(id) => both!("“{id}”没有写回这一条", "“{id}” does not name this one in return"),
            Self::PartTooLarge(id) => both!("部分大于整体“{id}”", "the part is larger than its whole, “{id}”"),
            Self::PartsTooLarge(id) => {
                both!("“{id}”的各部分加起来大于它", "the parts of “{id}” are together larger than it")
            }
            Self::PartUnlike(id, aspect) => {
                let (zh, en) = aspects(*aspect);
                Text::both(format!("与整体“{id}”{zh}不同"), format!("its {en} is not that of its whole, “{id}”"))
            }
            Self::SameUnlike(id, aspect) => {
                let (zh, en) = aspects(*aspect);
                Text::both(
                    format!("说是同一个数，与“{id}”{zh}却不同"),
                    format!("given as the same as “{id}”, but its {en} differs"),
                )
            }
            Self::NoParagraph(source, n) => {
                both!("来源“{source}”没有第{n}段", "the source “{source}” has no paragraph {n}")
            }
            Self::Unnamed(code) => both!(code; "代码“{code}”没有名称", "the code “{code}” has no name"),
            other => other.value_message(),
        }
    }

    fn value_message(&self) -> Text {
        match self {
            Self::PlaceCode(code) => {
                both!(code; "“{code}”不是这一级的行政区划代码", "“{code}” is not a GB/T 2260 code of this level")
            }
            Self::CodeYear => both!("代码没有可用的年份", "the code has no usable year"),
            Self::PlaceOutside(id) => {
                both!("代码不在上级“{id}”之内", "the code does not lie within that of its parent, “{id}”")
            }
            Self::PlaceLevel(id) => both!("上级“{id}”并不比它高", "its parent, “{id}”, is not of a higher level"),
            Self::NoParent => both!("这个地方没有写上级", "the place has no parent"),
            Self::RangeForm => {
                both!("value、low、high与qualifier不配", "value, low and high do not go with the qualifier")
            }
            Self::RangeBackwards => both!("low大于high", "low is greater than high"),
            Self::Negative => both!("数是负的", "the figure is negative"),
            Self::Stated(text) => {
                both!(text;
                    "原文写法“{text}”与数值对不上",
                    "the figure as stated, “{text}”, does not match this value and hedge"
                )
            }
            Self::StatedUnit(text) => {
                both!(text; "原文写法“{text}”数的不是这个单位", "the figure as stated, “{text}”, does not count in this unit")
            }
            Self::StatedUnread(text) => {
                both!(text; "读不懂原文写法“{text}”", "the figure as stated, “{text}”, cannot be read")
            }
            Self::PreviousUnlike => both!("与单位不同的数相比", "it is compared with a figure of another unit"),
            Self::Ratio(text) => {
                both!(text; "变动“{text}”与两个数对不上", "the change “{text}” does not follow from the two figures")
            }
            Self::AsOfEarly => both!("统计截止早于期间开始", "it was counted before its period began"),
            // The only one left: it is dated after its sources.
            _ => both!(
                "写成已经发生，日期却晚于所有来源的发布",
                "recorded as done, but dated after all its sources were published"
            ),
        }
    }
}

const fn shapes(shape: Shape) -> (&'static str, &'static str) {
    match shape {
        Shape::Object => ("对象{}", "an object {}"),
        Shape::List => ("列表[]", "a list []"),
        Shape::Text => ("字符串", "a string"),
        Shape::Whole => ("从1起的整数", "a whole number from 1"),
        Shape::Number => ("数", "a number"),
        Shape::Truth => ("true或false", "true or false"),
        Shape::Null => ("null", "null"),
    }
}

const fn referents(referent: Referent) -> (&'static str, &'static str) {
    match referent {
        Referent::Source => ("来源", "a source"),
        Referent::Party => ("机构或地方", "an organisation or a place"),
        Referent::Place => ("地方", "a place"),
        Referent::Programme => ("项目", "a programme"),
        Referent::Fund => ("资金", "a fund"),
        Referent::Outcome => ("成效", "an outcome"),
    }
}

const fn aspects(aspect: Aspect) -> (&'static str, &'static str) {
    match aspect {
        Aspect::Unit => ("单位", "unit"),
        Aspect::Rate => ("是否按人按年计", "rate"),
        Aspect::Class => ("类别", "class"),
        Aspect::Status => ("状态", "status"),
        Aspect::Figure => ("数", "figure"),
    }
}

fn decimal(error: DecimalError) -> Text {
    match error {
        DecimalError::Form => both!("不是十进制数", "not a decimal number"),
        DecimalError::Places => both!("小数多于四位", "more than four decimal places"),
        DecimalError::Size => both!("数太大", "the number is too large"),
    }
}

fn date(error: DateError) -> Text {
    match error {
        DateError::Form => both!("不是约定的日期写法", "not a date of the agreed form"),
        DateError::NoSuchDay => both!("历法上没有这一天", "the calendar has no such day"),
        DateError::Backwards => both!("结束早于开始", "it ends before it begins"),
    }
}
