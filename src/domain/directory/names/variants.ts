import { radicals } from './radicals.ts';

const inSurnames = `
蕭萧 葉叶 陳陈 張张 劉刘 楊杨 趙赵 黃黄 吳吴 呉吴 孫孙 馬马 羅罗 鄭郑 謝谢 許许 韓韩 馮冯 鄧邓 蘇苏 盧卢 蔣蒋
賈贾 閻阎 顔颜 譚谭 陸陆 顧顾 龍龙 錢钱 湯汤 賀贺 龔龚 顏颜 嚴严 華华 莊庄 齊齐 喬乔 賴赖 龐庞 聶聂 魯鲁 鮑鲍
紀纪 關关 應应 鄒邹 饒饶 駱骆 閔闵 聞闻 連连 單单 婁娄 藺蔺 竇窦 鞏巩 呂吕 鄔邬 鄺邝 歐欧 陽阳 諸诸 衛卫 鳳凤
寧宁 項项 藍蓝 麥麦 樓楼 費费 遲迟 畢毕 無无`;

const inGivenNames = `
偉伟 強强 軍军 艷艳 豔艳 麗丽 紅红 蘭兰 興兴 貴贵 榮荣 慶庆 義义 鵬鹏 寶宝 學学 雲云 傑杰 飛飞 剛刚 曉晓 靜静
凱凯 書书 峯峰 羣群 嶽岳 溫温 淨净 況况 涼凉 錄录 錦锦 銀银 鐵铁 鋼钢 輝辉 潔洁 瓊琼 瑩莹 萬万 樂乐 愛爱 劍剑
濤涛 澤泽 賢贤 順顺 維维 緒绪 綱纲 權权 歡欢 瑋玮 嬌娇 嫻娴 穎颖 勳勋 國国 曄晔 鑾銮 贊赞 勛勋`;

const inOrgans = `
區区 縣县 鄉乡 鎮镇 東东 長长 門门 廣广 灣湾 島岛 橋桥 黨党 組组 檢检 監监 員员 務务 廳厅 訪访 財财 稅税 勞劳
動动 資资 農农 業业 質质 審审 計计 統统 戰战 線线 執执 環环 規规 劃划 發发 總总 經经 濟济 協协 議议 聯联 機机
構构 團团 婦妇 醫医 藥药 館馆 圖图 檔档 隊队 級级 處处 辦办 護护 衆众 眾众 會会 開开 車车 運运 輸输 電电 氣气
視视 產产 録录 設设 産产 戶户 戸户 冊册 證证 訴诉 調调 導导 參参 備备 與与 體体 樹树 實实 驗验 鐘钟`;

const inPunctuation = '•· ‧· ・· ∙· ⋅· ‐- –- —- −- ○〇 ◯〇';

/**
 * Characters that are only another way to write one, each with what it stands for.
 *
 * The traditional and variant ones are those of 《通用规范汉字表》 (State Council, 2013), appendix 1, that occur in
 * surnames, in common given names and in names of organs. One that stands for several characters (鍾, 乾), and
 * one that is a surname beside its short form (於, 甯), is left out: two names would become one.
 */
export const variants: ReadonlyMap<string, string> = new Map([
  ...[inSurnames, inGivenNames, inOrgans, inPunctuation]
    .flatMap((pairs) => pairs.trim().split(/\s+/))
    .map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
  ...radicals,
]);
