import { text } from '../../problems/text.ts';
import { verb } from '../shell/command/declaration.ts';
import { viewsOptions } from '../shell/command/options.ts';

/** `guanxia serve` */
export const serve = verb({
  name: 'serve',
  about: text('以 HTTP 提供服务，直到被中断', 'serve over HTTP until interrupted'),
  options: {
    host: {
      value: '<address>',
      about: text(
        '监听的地址；不是本机地址时须用 TLS 或经代理',
        'the address to listen on; other than loopback only with TLS or behind a proxy',
      ),
      preset: '127.0.0.1',
    },
    port: {
      value: '<number>',
      about: text('端口；0 为任意空闲端口', 'the port; 0 takes any that is free'),
      preset: '8080',
    },
    readOnly: {
      about: text('只读：不登记任何内容', 'only read: nothing can be recorded'),
      conflicts: ['demo'],
    },
    demo: {
      about: text(
        '用虚构的示例区和临时存储试用，结束即删除',
        'try it with a fictional district and a store for the time being',
      ),
      conflicts: ['store', 'views'],
    },
    tlsCert: { value: '<file>', about: text('TLS 证书（PEM 文件）', 'the certificate for TLS, a PEM file') },
    tlsKey: { value: '<file>', about: text('TLS 私钥（PEM 文件）', 'the key for TLS, a PEM file') },
    behindProxy: { about: text('TLS 由前面的代理承担', 'a proxy in front does TLS') },
    ...viewsOptions,
  },
  example: 'guanxia serve --demo --port 0',
  prints: { json: ['serve'], lines: true },
  run: async (cli, options) => (await import('./serve.ts')).serve(cli, options),
});
