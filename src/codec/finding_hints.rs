//! How to mend what a finding says, in Chinese and in English.
//!
//! In comes a kind; out goes one sentence in each language that says what to do, not what went wrong. Quotation marks
//! around JSON are the straight ones that a file needs.

use super::{FindingKind, Shape};
use crate::model::{DateError, DecimalError, Text};

impl FindingKind {
    /// How to mend it.
    ///
    /// ```
    /// use jiedui::codec::FindingKind;
    /// use jiedui::model::Language;
    /// let text = FindingKind::RangeBackwards.hint();
    /// assert_eq!(text.get(Language::En), Some("swap the two"));
    /// ```
    #[must_use]
    pub fn hint(&self) -> Text {
        let (zh, en) = match self {
            Self::NotInList { allowed, .. } => {
                return Text::both(format!("可用的有：{allowed}"), format!("it may be one of: {allowed}"));
            }
            Self::More(_) => ("先改好列出的，再查一遍", "mend those that are listed, and check again"),
            Self::NoFile => (
                "补上它；空的列表文件写[]，项目放在programmes文件夹里",
                "add it; an empty list is written [], and programmes stand in the folder programmes",
            ),
            Self::TooLarge(_) => ("拆成几个文件，每个不超过64 MiB", "split it into files of at most 64 MiB"),
            Self::TooMany(_) => ("拆成几个数据集", "split it into several datasets"),
            Self::Bom => ("另存为“UTF-8（无BOM）”", "save it as “UTF-8 without BOM”"),
            Self::NotUtf8 { .. } => {
                ("另存为UTF-8；旧文件多半是GBK或UTF-16", "save it as UTF-8; older files are often GBK or UTF-16")
            }
            Self::TooDeep { .. } => (
                "看看这一处是不是少了右括号；记录不需要这么多层",
                "look for a missing closing bracket; no record needs so many levels",
            ),
            Self::Syntax { .. } => (
                "查看这一处前后的逗号、引号、括号和数字",
                "look at the commas, quotes, brackets and numbers just before it",
            ),
            Self::RepeatedKey(_) => ("留一个，删去另一个", "keep one and remove the other"),
            Self::LeftOut => {
                ("按同一处的其他提示改好，它就收进来了", "mend what is reported inside it, and it will be read")
            }
            Self::FileName(_) => (
                "改文件名，或改文件里的id；已经发布的id不要改",
                "rename the file, or mend the id in it; a published id stays",
            ),
            Self::Schema(_) => ("写成\"jiedui/1\"", "write \"jiedui/1\""),
            other => other.form_hint(),
        };
        Text::both(zh, en)
    }

    /// Of shapes, words and texts.
    fn form_hint(&self) -> (&'static str, &'static str) {
        match self {
            Self::Type { expected: Shape::Text, found: Shape::Number } => {
                ("加上双引号，如\"1200000\"", "put it in double quotes, such as \"1200000\"")
            }
            Self::Type { expected: Shape::Whole, .. } => {
                ("写成不带引号的整数，如6", "write a whole number without quotes, such as 6")
            }
            Self::Type { .. } => {
                ("照着已有文件里的同一字段改", "write it as the same field is written in the shipped files")
            }
            Self::Missing(_) => (
                "补上它；来源没有说的，amount和quantity写null",
                "add it; where the source does not say, amount and quantity are null",
            ),
            Self::Empty(_) => ("至少写一个", "give at least one"),
            Self::Unknown(_) => ("看看是不是拼错；确实多余就删去", "check its spelling, or remove it"),
            Self::IdForm(_) => (
                "只用小写字母、数字和单个连字符，最长64个",
                "use lower-case letters, digits and single hyphens, at most 64",
            ),
            Self::CodeForm(_) => (
                "只用小写字母、数字和单个下划线；货币用三个大写字母",
                "use lower-case letters, digits and single underscores; a currency is three capitals",
            ),
            Self::Decimal(DecimalError::Places) => ("最多留四位小数", "keep at most four decimal places"),
            Self::Decimal(DecimalError::Size) => {
                ("核对位数，整数部分最多18位", "check the digits; at most 18 stand before the point")
            }
            Self::Decimal(_) => {
                ("写成字符串，如\"1200000\"或\"0.67\"", "write it as a string, such as \"1200000\" or \"0.67\"")
            }
            Self::Date(DateError::NoSuchDay) => ("核对月和日", "check the month and the day"),
            Self::Date(DateError::Backwards) => ("对调开始和结束", "swap the beginning and the end"),
            Self::Date(_) => (
                "写成2022、2022-05、2022-05-03、2016/..、../2020或2013/2021",
                "write 2022, 2022-05, 2022-05-03, 2016/.., ../2020 or 2013/2021",
            ),
            Self::Url => (
                "写完整网址，以https://开头，汉字和空格用%编码",
                "write the whole address from https:// on, with spaces and other letters percent-encoded",
            ),
            Self::LanguageTag(_) => ("写zh-Hans、en一类的标签", "write a tag such as zh-Hans or en"),
            Self::Untranslated(_) => ("补上另一种语言", "add the other language"),
            Self::Blank => ("写上文字，或删去这个字段", "write something, or remove the field"),
            Self::TooLong(_) => ("写短些，细节放进note", "shorten it; details may go into a note"),
            Self::Control => (
                "删去换行、制表符、零宽和改变书写方向的字符",
                "remove line breaks, tabs, and zero-width or direction-turning characters",
            ),
            other => other.relation_hint(),
        }
    }

    /// Of records that name each other.
    fn relation_hint(&self) -> (&'static str, &'static str) {
        match self {
            Self::Duplicate(_) => ("换一个；已经发布的不要改", "choose another; leave the published one as it is"),
            Self::RepeatedCode(_) => {
                ("同一个就合并，不同的换代码", "merge them if they are the same, else choose another code")
            }
            Self::Repeated(_) => ("删去一个", "remove one"),
            Self::Dangling(_) => ("看看是不是拼错，或先补上那条记录", "check its spelling, or add that record first"),
            Self::WrongKind(..) => ("改成对应记录的id", "give the id of a record of that kind"),
            Self::Cycle(_) => ("断开这一圈里的一处", "remove one link of the ring"),
            Self::OneSided(_) => {
                ("在那一条的may_overlap里也写上这一条", "name this record in that one’s may_overlap too")
            }
            Self::PartTooLarge(_) => ("核对两个数，或去掉part_of", "check both figures, or remove part_of"),
            Self::PartsTooLarge(_) => (
                "核对各数；部分之间可能重叠的，互相写进may_overlap",
                "check the figures; parts that may overlap name each other in may_overlap",
            ),
            Self::PartUnlike(..) => ("核对两条记录，或去掉part_of", "check both records, or remove part_of"),
            Self::SameUnlike(..) => ("核对两条记录，或去掉same_as", "check both records, or remove same_as"),
            Self::NoParagraph(..) => (
                "段落从1数起，空行不算；核对来源的paragraphs",
                "paragraphs are counted from 1 and blank lines do not count; check the source’s paragraphs",
            ),
            Self::Unnamed(_) => ("在codelists里给它起名", "name it in codelists"),
            other => other.value_hint(),
        }
    }

    /// Of places, figures and dates.
    fn value_hint(&self) -> (&'static str, &'static str) {
        match self {
            Self::PlaceCode(_) => (
                "省xx0000，地xxxx00，县六位且不以00结尾；县以下写null",
                "a province is xx0000, a prefecture xxxx00, a county six digits not ending in 00; below county write null",
            ),
            Self::CodeYear => (
                "在code_year写上代码表的年份，1980年以后",
                "give the year of the code table, 1980 or later, as code_year",
            ),
            Self::PlaceOutside(_) => ("核对代码和parent", "check the code and the parent"),
            Self::PlaceLevel(_) => {
                ("parent写更高一级的地方；省没有上级", "name a place of a higher level; a province has no parent")
            }
            Self::NoParent => ("写上它所在的县、市或省", "name the county, prefecture or province that it lies in"),
            Self::RangeForm => ("range写low和high；其他写value", "a range has low and high; all others have value"),
            Self::RangeBackwards => ("对调两个数", "swap the two"),
            Self::Negative => ("核对正负号", "check the sign"),
            Self::Stated(_) => (
                "核对数值和qualifier；stated只写那个数，连同“余”“近”等字",
                "check value and qualifier; stated is the figure alone, with its hedge",
            ),
            Self::StatedUnit(_) => (
                "核对unit；“每”“年均”的数还要写per",
                "check the unit; a figure for each, or for each year, also needs per",
            ),
            Self::StatedUnread(_) => {
                ("stated只写那个数，连同单位和“余”“近”等字", "stated is the figure alone, with its unit and hedge")
            }
            Self::PreviousUnlike => (
                "核对两个单位；来源确是这样比的，在note里说明",
                "check both units; if the source does compare them, say so in a note",
            ),
            Self::Ratio(_) => ("核对value、previous和stated_ratio", "check value, previous and stated_ratio"),
            Self::AsOfEarly => ("核对as_of和period", "check as_of and period"),
            _ => ("核对日期、status和来源的published", "check the date, the status, and when the source was published"),
        }
    }
}
