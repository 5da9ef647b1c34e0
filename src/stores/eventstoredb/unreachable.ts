import type { LocalizedText } from '../../problems/localized.ts';

/** Why no connection came about, as far as the client's words tell. */
export interface Unreachable {
  /** Whether the same may come about later, without anybody changing anything here. */
  readonly mayPass: boolean;
  readonly message: LocalizedText;
  readonly help: LocalizedText;
}

const authority: LocalizedText = {
  'zh-CN': '请在连接串中用 tlsCAFile=… 指明签发服务器证书的机构',
  en: 'name the authority that issued it with tlsCAFile=… in the connection string',
};

const reasons: readonly (readonly [words: RegExp, reason: Unreachable])[] = [
  [
    /certificate has expired|CERT_HAS_EXPIRED|certificate is not yet valid/i,
    {
      mayPass: false,
      message: {
        'zh-CN': 'EventStoreDB 服务器的证书已过期或尚未生效',
        en: "the EventStoreDB server's certificate has expired, or is not valid yet",
      },
      help: {
        'zh-CN': '请更换服务器证书，并核对两边的时钟',
        en: "renew the server's certificate, and compare both clocks",
      },
    },
  ],
  [
    /does not match certificate's altnames|ERR_TLS_CERT_ALTNAME_INVALID/i,
    {
      mayPass: false,
      message: {
        'zh-CN': 'EventStoreDB 服务器的证书是为别的主机名签发的',
        en: "the EventStoreDB server's certificate is for another host name",
      },
      help: {
        'zh-CN': '连接串中的主机名须与证书上的一致',
        en: 'use a host name in the connection string that stands in the certificate',
      },
    },
  ],
  [
    /unable to verify|self.signed certificate|unable to get (?:local )?issuer|UNABLE_TO_VERIFY/i,
    {
      mayPass: false,
      message: {
        'zh-CN': 'EventStoreDB 服务器的证书不是受信任的机构签发的',
        en: "the EventStoreDB server's certificate was issued by nobody who is trusted here",
      },
      help: authority,
    },
  ],
  [
    /wrong version number|packet length too long/i,
    {
      mayPass: false,
      message: {
        'zh-CN': '以 TLS 连接，而 EventStoreDB 服务器不使用 TLS',
        en: 'TLS was spoken to an EventStoreDB server that does without',
      },
      help: {
        'zh-CN': '请给服务器配上证书；只在本机试用时可在连接串中写 tls=false',
        en: 'give the server a certificate; write tls=false in the connection string only to try it on one machine',
      },
    },
  ],
  [
    /ENOTFOUND|EAI_AGAIN|Name resolution failed/i,
    {
      mayPass: false,
      message: {
        'zh-CN': 'EventStoreDB 服务器的主机名解析不到',
        en: "the EventStoreDB server's host is unknown",
      },
      help: {
        'zh-CN': '请核对连接串中的主机名和本机的域名解析',
        en: 'check the host name in the connection string, and how names are resolved here',
      },
    },
  ],
  [
    /ECONNREFUSED/,
    {
      mayPass: true,
      message: {
        'zh-CN': 'EventStoreDB 服务器拒绝连接：主机在，但该端口上没有服务',
        en: 'the connection was refused: the host is there, no EventStoreDB server on that port',
      },
      help: {
        'zh-CN': '请启动服务器，或核对连接串中的端口；恢复后可以照原样重试',
        en: 'start the server, or check the port in the connection string; the same can be tried again later',
      },
    },
  ],
  [
    /Failed to connect|Connection dropped|Protocol error/i,
    {
      mayPass: true,
      message: {
        'zh-CN': 'EventStoreDB 服务器接受连接后随即断开：它可能只接受 TLS',
        en: 'the EventStoreDB server takes connections and drops them: it may speak TLS only',
      },
      help: {
        'zh-CN': '请去掉连接串中的 tls=false，或检查服务器和网络',
        en: 'leave out tls=false in the connection string, or check the server and the network',
      },
    },
  ],
];

/** What the words of a client's error say of why the server was not reached. */
export function unreachable(error: unknown): Unreachable | undefined {
  const words = error instanceof Error ? `${error.message} ${wordsOf(error.cause)}` : String(error);
  return reasons.find(([pattern]) => pattern.test(words))?.[1];
}

const wordsOf = (cause: unknown): string => (cause instanceof Error ? cause.message : '');

/** Whether nothing that can be waited for would change it. */
export const waitingIsVain = (error: unknown): boolean => unreachable(error)?.mayPass === false;
