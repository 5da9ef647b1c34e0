import { quoted } from '../../json/quoted.ts';
import { problem } from '../problems.ts';

export const malformedKeyName = (name: string) =>
  problem(
    'malformed-key-name',
    `${quoted(name)} 不能作密钥名称：不得为空，不得含空白、加号或控制字符`,
    `${quoted(name)} cannot name a key: it is empty, or has a space, a plus sign or a control character`,
  );

export const malformedVerifierKey = (text: string) =>
  problem('malformed-verifier-key', `${quoted(text)} 不是验证公钥`, `${quoted(text)} is not a verifier key`, {
    help: {
      'zh-CN': '格式为 名称+八位十六进制编号+base64，一字不差',
      en: 'its form is name+id+key, the id in eight hexadecimal digits and the key in base64, to the letter',
    },
  });

export const weakVerifierKey = (text: string) =>
  problem(
    'weak-verifier-key',
    `${quoted(text)} 是弱公钥：没有私钥也能伪造其签名`,
    `${quoted(text)} is a weak key: its signatures can be forged without a private key`,
    {
      help: {
        'zh-CN': '请向日志的保管人另行索取公钥，并查明这一把从何而来',
        en: 'ask the keeper of the log for the key by another way, and find out where this one comes from',
      },
    },
  );

export const malformedSigningKey = (cause?: unknown) =>
  problem(
    'malformed-signing-key',
    '文件不是签名私钥，或已被改动',
    'the file is not a signing key, or it has been changed',
    { cause },
  );

export const malformedNote = (why: 'encoding' | 'form' | 'size' | 'signature') =>
  problem('malformed-note', `不是签名文本：${reasons[why].zh}`, `not a signed note: ${reasons[why].en}`);

const reasons = {
  encoding: {
    zh: '应为 UTF-8 编码，且不得含换行以外的控制字符',
    en: 'it must be UTF-8 without control characters other than newlines',
  },
  form: {
    zh: '应为正文、空行和签名行，每行以换行结束',
    en: 'a text, an empty line and signature lines are expected, each ended by a newline',
  },
  size: {
    zh: '文件过大或签名过多',
    en: 'it is too large or has too many signatures',
  },
  signature: {
    zh: '签名行应为破折号（U+2014）、空格、密钥名称、空格和 base64',
    en: 'a signature line is an em dash, a space, the name of a key, a space and base64',
  },
};

export const badSignature = (name: string) =>
  problem(
    'bad-signature',
    `密钥 ${quoted(name)} 的签名不成立`,
    `the signature of key ${quoted(name)} does not hold`,
    {
      help: {
        'zh-CN': '正文在签名后被改动，或签名系伪造',
        en: 'the text was changed after it was signed, or the signature is forged',
      },
    },
  );

export const notSigned = () =>
  problem('not-signed', '没有任何可信密钥的签名', 'no trusted key has signed this');
