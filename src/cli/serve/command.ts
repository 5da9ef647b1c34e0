import { type Command, Option } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import { addStoreOption } from '../shell/store-option.ts';
import { addViewsOption } from '../shell/views-option.ts';
import type { ServeOptions } from './serve.ts';

const words = {
  about: text('以 HTTP 提供服务，直到被中断', 'serve over HTTP until interrupted'),
  host: text(
    '监听的地址；不是本机地址时须用 TLS 或经代理',
    'the address to listen on; other than loopback only with TLS or behind a proxy',
  ),
  port: text('端口；0 为任意空闲端口', 'the port; 0 takes any that is free'),
  readOnly: text('只读：不登记任何内容', 'only read: nothing can be recorded'),
  demo: text(
    '用虚构的示例区和临时存储试用，结束即删除',
    'try it with a fictional district and a store for the time being',
  ),
  cert: text('TLS 证书（PEM 文件）', 'the certificate for TLS, a PEM file'),
  key: text('TLS 私钥（PEM 文件）', 'the key for TLS, a PEM file'),
  proxy: text('TLS 由前面的代理承担', 'a proxy in front does TLS'),
};

/** `guanxia serve` */
export const addServe = (program: Command, { cli, ends }: CommandHost): void => {
  const command = program
    .command('serve')
    .description(cli.say(words.about))
    .option('--host <address>', cli.say(words.host), '127.0.0.1')
    .option('--port <number>', cli.say(words.port), '8080')
    .addOption(new Option('--read-only', cli.say(words.readOnly)).conflicts('demo'))
    .addOption(new Option('--demo', cli.say(words.demo)).conflicts(['store', 'views']))
    .option('--tls-cert <file>', cli.say(words.cert))
    .option('--tls-key <file>', cli.say(words.key))
    .option('--behind-proxy', cli.say(words.proxy));
  addViewsOption(addStoreOption(command, cli), cli).action(async (options: ServeOptions) => {
    const { serve } = await import('./serve.ts');
    ends(await serve(cli, options));
  });
};
