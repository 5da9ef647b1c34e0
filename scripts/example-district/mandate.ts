import type { Mandate } from '../../src/domain/index.ts';
import { type Transposition, transpose } from '../../src/samples/transpose.ts';

/** From the announcement of 2024 to the fictional district; longer texts stand before their parts. */
export const toExampleDistrict: Transposition = {
  id: 'example-district-2024',
  group: {
    name: '示例省委第七巡视组',
    organ: '99.inspection-group-07',
    sender: '99.committee',
    senderName: '中共示例省委员会',
  },
  target: { id: '990101', name: '示例市示例区', place: '990101', committee: '990101.committee' },
  directory: 'example-district',
  replacements: [
    ['（2024年7月30日公告）', '（虚构）'],
    [' (notice of 30 July 2024)', ' (fictional)'],
    ['郑州市金水区', '示例市示例区'],
    ['河南省郑州市A639号', '示例省示例市A000号'],
    ['中共河南省委', '中共示例省委'],
    ['河南', '示例'],
    ['金水', '示例'],
    ['0371-89811711', '0000-00000000'],
    ['16696056023', '10000000000'],
    ['文化路第一小学', '甲路第一小学'],
    ['纬五路第一小学', '乙路第一小学'],
    ['未来小学', '丙路小学'],
    ['第四十七初级中学', '第一初级中学'],
    ['第六初级中学', '第二初级中学'],
    ['一八初级中学', '第三初级中学'],
    ['绿荫公园', '甲公园'],
    ['紫荆山公园', '乙公园'],
    ['Jinshui District of Zhengzhou', 'the Example District'],
    ['Henan', 'Example'],
  ],
  invented: {
    'notice-2024': {
      title: {
        'zh-CN': '示例省委第七巡视组巡视示例市示例区公告（虚构）',
        en: 'Notice of the Seventh Inspection Group of the Example Province (fictional)',
      },
      verified: false,
      note: {
        'zh-CN': '由 henan-07-jinshui-2024 换名而成，除名称、号码外逐字相同；没有这样一份公告',
        en: 'made from henan-07-jinshui-2024 by changing names and numbers and nothing else; there is no such notice',
      },
    },
  },
};

/** The mandate of the fictional district, from the original. */
export const exampleMandate = (original: Mandate): Mandate => transpose(original, toExampleDistrict);
