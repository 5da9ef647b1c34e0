import { GuanxiaError } from '../../problems/guanxia-error.ts';
import { text } from '../../problems/text.ts';

/** What a reader sees is not written to, nor followed: who may see it is that of one moment. */
export const refuseToWrite = async (): Promise<never> => {
  throw new GuanxiaError([
    {
      code: 'only-read',
      message: text(
        '按可见范围看到的日志和视图只能读，不能写入或订阅',
        'log and views as one reader sees them are only read, neither written to nor followed',
      ),
    },
  ]);
};
