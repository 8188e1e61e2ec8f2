import { connect, type Socket } from "node:net";

/** What comes over a WebSocket: text, or bytes. */
export type Heard = { text(words: string): void; bytes(data: Buffer): void; closed(): void };

const text = 1;
const binary = 2;
const closing = 8;
const ping = 9;
const pong = 10;

/** A page's WebSocket with as little of its own as can be, so that what a bench measures is the server. */
export class Line {
  readonly #socket: Socket;
  readonly #heard: Heard;
  #rest: Buffer = Buffer.alloc(0);
  #upgraded = false;

  constructor(address: string, path: string, headers: Readonly<Record<string, string>>, heard: Heard) {
    this.#heard = heard;
    const { port, host } = new URL(address);
    this.#socket = connect(Number(port), "127.0.0.1");
    this.#socket.setNoDelay(true);
    const lines = Object.entries({
      Host: host,
      Connection: "Upgrade",
      Upgrade: "websocket",
      "Sec-WebSocket-Version": "13",
      "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
      ...headers,
    }).map(([name, value]) => `${name}: ${value}`);
    this.#socket.write(`GET ${path} HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`);
    this.#socket.on("data", (chunk: Buffer) => this.#read(chunk));
    this.#socket.on("error", () => this.#socket.destroy());
    this.#socket.on("close", () => heard.closed());
  }

  get bytesIn(): number {
    return this.#socket.bytesRead;
  }

  get bytesOut(): number {
    return this.#socket.bytesWritten;
  }

  sendText(words: string): void {
    this.#frame(text, Buffer.from(words));
  }

  sendBytes(data: Uint8Array): void {
    this.#frame(binary, data);
  }

  close(): void {
    this.#socket.destroy();
  }

  #frame(kind: number, data: Uint8Array): void {
    const length = data.byteLength;
    const long = length < 126 ? 0 : length < 65_536 ? 2 : 8;
    // A mask of zeros is a mask, and leaves what it masks as it is.
    const frame = Buffer.alloc(2 + long + 4 + length);
    frame[0] = 0x80 | kind;
    frame[1] = 0x80 | (long === 0 ? length : long === 2 ? 126 : 127);
    if (long === 2) frame.writeUInt16BE(length, 2);
    if (long === 8) frame.writeBigUInt64BE(BigInt(length), 2);
    frame.set(data, 6 + long);
    this.#socket.write(frame);
  }

  #read(chunk: Buffer): void {
    let data = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk;
    if (!this.#upgraded) {
      const end = data.indexOf("\r\n\r\n");
      if (end < 0) {
        this.#rest = data;
        return;
      }
      if (!data.subarray(0, end).toString("latin1").startsWith("HTTP/1.1 101")) return void this.#socket.destroy();
      this.#upgraded = true;
      data = data.subarray(end + 4);
    }
    let at = 0;
    for (;;) {
      const frame = frameAt(data, at);
      if (!frame) break;
      at = frame.end;
      this.#take(frame.kind, data.subarray(frame.start, frame.end));
    }
    this.#rest = data.subarray(at);
  }

  #take(kind: number, data: Buffer): void {
    if (kind === text) this.#heard.text(data.toString("utf8"));
    else if (kind === binary) this.#heard.bytes(data);
    else if (kind === ping) this.#frame(pong, data);
    else if (kind === closing) this.#socket.destroy();
  }
}

function frameAt(data: Buffer, at: number): { kind: number; start: number; end: number } | null {
  if (data.length < at + 2) return null;
  const short = (data[at + 1] ?? 0) & 0x7f;
  const start = at + 2 + (short === 126 ? 2 : short === 127 ? 8 : 0);
  if (data.length < start) return null;
  const length = short < 126 ? short : short === 126 ? data.readUInt16BE(at + 2) : Number(data.readBigUInt64BE(at + 2));
  return data.length < start + length ? null : { kind: (data[at] ?? 0) & 0x0f, start, end: start + length };
}
