import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { createServer as createTlsServer } from 'node:tls';

export interface TlsFront {
  /** To be used as `base-url`. */
  readonly url: string;
  /** PEM of what signs for it. */
  readonly certificate: string;
  readonly handshakes: () => number;
}

/**
 * The same service behind TLS, with a certificate that signs for itself.
 * @param isReset says of a connection, by its number, whether it is reset during its handshake.
 */
export async function tlsFront(
  test: TestContext,
  folder: string,
  behind: string,
  isReset: (number: number) => boolean = () => false,
): Promise<TlsFront> {
  const certificate = join(folder, 'certificate.pem');
  const key = join(folder, 'key.pem');
  const request =
    'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost';
  execFileSync(
    'openssl',
    [...request.split(' '), '-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', key, '-out', certificate],
    { stdio: 'ignore' },
  );
  const sockets = new Set<Socket>();
  const hold = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => sockets.delete(socket));
  };
  const tls = createTlsServer({ cert: readFileSync(certificate), key: readFileSync(key) }, (plain) => {
    const onward = connect(Number(new URL(behind).port), '127.0.0.1');
    hold(onward);
    plain.on('error', () => onward.destroy());
    plain.once('close', () => onward.destroy());
    onward.once('close', () => plain.destroy());
    plain.pipe(onward).pipe(plain);
  });
  tls.on('tlsClientError', () => {});
  let handshakes = 0;
  const front: Server = createServer((socket) => {
    handshakes += 1;
    hold(socket);
    if (!isReset(handshakes)) tls.emit('connection', socket);
    else socket.once('data', () => socket.resetAndDestroy());
  });
  await new Promise<void>((listening) => front.listen(0, '127.0.0.1', listening));
  test.after(() => {
    front.close();
    for (const socket of sockets) socket.destroy();
  });
  const { port } = front.address() as { port: number };
  return { url: `https://127.0.0.1:${port}/v1`, certificate, handshakes: () => handshakes };
}
