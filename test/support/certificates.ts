import { generateKeyPairSync } from 'node:crypto';
import forge from 'node-forge';

/** As PEM. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

export interface CertificateOptions {
  /** Names of hosts that it is for, beside the addresses. */
  readonly hosts?: readonly string[];
  readonly addresses?: readonly string[];
  readonly notBefore?: Date;
  readonly notAfter?: Date;
}

/** Somebody who issues certificates, made anew for a test. */
export interface Authority {
  readonly cert: string;
  readonly issue: (options?: CertificateOptions) => Certificate;
}

const day = 86_400_000;

export function authority(name = 'Test Authority'): Authority {
  const key = newKey();
  const issuer = [{ name: 'commonName', value: name }];
  const root = unsigned(key.publicPem, name, {});
  root.setIssuer(issuer);
  root.setExtensions([
    { name: 'basicConstraints', cA: true },
    { name: 'keyUsage', keyCertSign: true },
  ]);
  const sign = (certificate: forge.pki.Certificate): string => {
    certificate.sign(forge.pki.privateKeyFromPem(key.privatePem), forge.md.sha256.create());
    return forge.pki.certificateToPem(certificate);
  };
  const cert = sign(root);
  return {
    cert,
    issue: (options = {}) => {
      const { hosts = ['localhost'], addresses = ['127.0.0.1'] } = options;
      // One key will do for all that an authority issues in a test; to make one takes a moment.
      const certificate = unsigned(key.publicPem, hosts[0] ?? 'node', options);
      certificate.setIssuer(issuer);
      const altNames = [
        ...hosts.map((value) => ({ type: 2, value })),
        ...addresses.map((ip) => ({ type: 7, ip })),
      ];
      certificate.setExtensions([{ name: 'subjectAltName', altNames }]);
      return { key: key.privatePem, cert: sign(certificate) };
    },
  };
}

function newKey() {
  const pem = { type: 'spki', format: 'pem' } as const;
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: pem,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return { publicPem: publicKey, privatePem: privateKey };
}

let serial = 0;

function unsigned(publicPem: string, name: string, { notBefore, notAfter }: CertificateOptions) {
  const certificate = forge.pki.createCertificate();
  serial += 1;
  certificate.publicKey = forge.pki.publicKeyFromPem(publicPem);
  certificate.serialNumber = serial.toString(16).padStart(4, '0');
  certificate.validity.notBefore = notBefore ?? new Date(Date.now() - day);
  certificate.validity.notAfter = notAfter ?? new Date(Date.now() + day);
  certificate.setSubject([{ name: 'commonName', value: name }]);
  return certificate;
}
