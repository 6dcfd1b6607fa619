import type { Socket } from 'node:net';
import { csrfHeader } from '@handslag/contracts/endpoint';

export type Answered = { status: number; head: string; body: string };
export type Sent = { method: string; path: string; headers: Record<string, string>; body: string };

/** The headers a browser on our own page sends. */
export function browserHeaders(host: string, cookie: string): Record<string, string> {
  return {
    host,
    origin: `http://${host}`,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/json',
    [csrfHeader]: '1',
    cookie,
  };
}

/**
 * One request over a connection that is kept, by hand: any host, and as little work as can be. Only for answers with a
 * content length, which all of ours have. Rejects when the server hangs up.
 */
export function exchange(socket: Socket, { method, path, headers, body }: Sent): Promise<Answered> {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return new Promise((resolve, reject) => {
    if (socket.destroyed) throw new Error('The server has hung up');
    const pieces: Buffer[] = [];
    let head = '';
    let wanted = -1;
    let had = 0;
    const done = (settle: () => void): void => {
      socket.off('data', take).off('error', fail).off('close', closed);
      settle();
    };
    const fail = (error: Error): void => done(() => reject(error));
    const closed = (): void => fail(new Error('The server hung up'));
    const take = (bytes: Buffer): void => {
      pieces.push(bytes);
      had += bytes.length;
      if (wanted < 0) {
        const text = Buffer.concat(pieces).toString('latin1');
        const end = text.indexOf('\r\n\r\n');
        if (end < 0) return;
        head = text.slice(0, end + 2);
        wanted = end + 4 + Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
      }
      if (had < wanted) return;
      const answer = Buffer.concat(pieces).toString('utf8', head.length + 2);
      done(() => resolve({ status: Number(head.slice(9, 12)), head, body: answer }));
    };
    socket.on('data', take).on('error', fail).on('close', closed);
    socket.write(
      `${method} ${path} HTTP/1.1\r\n${lines.join('')}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
  });
}
