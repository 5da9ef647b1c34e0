const shapes = `
己已巳 未末 土士 日曰 人入八ハ 干千于於チ 戊戌戍 刺剌 大太犬 王玉 天夫无 木本 子孑 候侯 祟崇 微徽 毫亳 泊汨汩 宣宜
晴睛 睢雎 郦骊 管菅 住往佳 苑范範 冼洗 晋普 陕峡 炅灵 芮苪 沪泸 田由甲申 免兔 斤斥 爪瓜 贝见 风凤 今令 代伐戴 仑仓
拔拨 栗粟 茶荼 折拆 析柝 辨辩辫 竞竟 幕慕墓 密蜜 博搏 场扬杨 壁璧 卷券 籍藉 园圆 历厉 暑署 治冶 汪注 呈星 杏否 昌吕`;

const surnames = `
萧肖 傅付 阎闫 蓝兰 邱丘 裘求 钟锺鍾 谭覃 翟瞿 佘余 俞喻 娄楼 游尤 詹占 宁甯 涂塗 晏宴 镕熔`;

const signs = `
aаɑα cс eе hһ iіıιl1 jј kкκ nո oоοօ0〇零 pрρ sѕ uυս vνѵ wѡω xхχ yуγү bвβ mм dԁ gɡ
口ロ囗 力カ 卜ト 工エ 夕タ 二ニ 一ー- 丿ノ ·.`;

/** Groups of characters, no character in two of them. */
export const confusableGroups: readonly string[] = [shapes, surnames, signs].flatMap((groups) =>
  groups.trim().split(/\s+/),
);

const firstOfGroup: ReadonlyMap<string, string> = new Map(
  confusableGroups.flatMap((group) =>
    Array.from(group, (character) => [character, group.charAt(0)] as const),
  ),
);

/**
 * What a normalised name looks like: two names with one look are different names that are taken for each other,
 * because their characters have one shape (未 and 末, Latin and Cyrillic letters, kana) or because one surname is
 * commonly written for the other (萧 and 肖, 阎 and 闫, after the withdrawn simplification of 1977). The list is this
 * project's own; it only ranks what people are asked to look at and decides nothing.
 */
export const lookOf = (normalised: string): string =>
  Array.from(normalised, (character) => firstOfGroup.get(character) ?? character).join('');
