//! The province-level divisions by the first two digits of their GB/T 2260 codes: a mark for a tile (one character in
//! Chinese, the letters of GB/T 2260 in English) and a short name.

use crate::model::Language;

type Row = (u8, &'static str, &'static str, &'static str, &'static str);

const ROWS: [Row; 34] = [
    (11, "京", "北京", "BJ", "Beijing"),
    (12, "津", "天津", "TJ", "Tianjin"),
    (13, "冀", "河北", "HE", "Hebei"),
    (14, "晋", "山西", "SX", "Shanxi"),
    (15, "蒙", "内蒙古", "NM", "Inner Mongolia"),
    (21, "辽", "辽宁", "LN", "Liaoning"),
    (22, "吉", "吉林", "JL", "Jilin"),
    (23, "黑", "黑龙江", "HL", "Heilongjiang"),
    (31, "沪", "上海", "SH", "Shanghai"),
    (32, "苏", "江苏", "JS", "Jiangsu"),
    (33, "浙", "浙江", "ZJ", "Zhejiang"),
    (34, "皖", "安徽", "AH", "Anhui"),
    (35, "闽", "福建", "FJ", "Fujian"),
    (36, "赣", "江西", "JX", "Jiangxi"),
    (37, "鲁", "山东", "SD", "Shandong"),
    (41, "豫", "河南", "HA", "Henan"),
    (42, "鄂", "湖北", "HB", "Hubei"),
    (43, "湘", "湖南", "HN", "Hunan"),
    (44, "粤", "广东", "GD", "Guangdong"),
    (45, "桂", "广西", "GX", "Guangxi"),
    (46, "琼", "海南", "HI", "Hainan"),
    (50, "渝", "重庆", "CQ", "Chongqing"),
    (51, "川", "四川", "SC", "Sichuan"),
    (52, "贵", "贵州", "GZ", "Guizhou"),
    (53, "云", "云南", "YN", "Yunnan"),
    (54, "藏", "西藏", "XZ", "Xizang"),
    (61, "陕", "陕西", "SN", "Shaanxi"),
    (62, "甘", "甘肃", "GS", "Gansu"),
    (63, "青", "青海", "QH", "Qinghai"),
    (64, "宁", "宁夏", "NX", "Ningxia"),
    (65, "新", "新疆", "XJ", "Xinjiang"),
    (71, "台", "台湾", "TW", "Taiwan"),
    (81, "港", "香港", "HK", "Hong Kong"),
    (82, "澳", "澳门", "MO", "Macao"),
];

/// The mark and the short name of a province; both empty for a code that none has.
///
/// ```
/// use jiedui::model::Language;
/// use jiedui::words::province;
/// assert_eq!(province(53, Language::Zh), ("云", "云南"));
/// assert_eq!(province(53, Language::En), ("YN", "Yunnan"));
/// ```
#[must_use]
pub fn province(code: u8, language: Language) -> (&'static str, &'static str) {
    let row = ROWS.iter().find(|row| row.0 == code);
    row.map_or(("", ""), |(_, zh_mark, zh, en_mark, en)| match language {
        Language::Zh => (*zh_mark, *zh),
        Language::En => (*en_mark, *en),
    })
}
