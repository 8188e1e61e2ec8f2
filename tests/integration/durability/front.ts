import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { type Answer, ask } from "#tests/support/request.ts";

export type Front = {
  /** What people know. */
  readonly address: string;
  /** Where the instances are, each at its place; a proxy keeps asking one that has gone. */
  readonly instances: string[];
  /** How often another instance was asked in the place of one that did not answer, or not just now. */
  passedOn: number;
  /** What people were answered with a status of the server's fault. */
  readonly faults: string[];
  close(): Promise<void>;
};

/**
 * A proxy in front of several instances of the app. It asks them in turn, and the next one when one refuses, says that it
 * cannot just now, or goes without a word. What people send may be sent twice; what they are answered is whole.
 */
export async function openFront(): Promise<Front> {
  let turn = 0;
  const server = createServer((request, response) => {
    void answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "GET", url = "/" } = request;
    const body = method === "GET" ? {} : { body: await text(request) };
    const asked = { method, headers: { ...(request.headers as Record<string, string>), connection: "close" }, ...body };
    turn += 1;
    const from = turn;
    let last: Answer | null = null;
    for (let tried = 0; tried < front.instances.length; tried += 1) {
      const instance = front.instances[(from + tried) % front.instances.length] ?? "";
      last = await ask(instance, url, asked).catch((error: Error) => unlessCut(error));
      if (last !== null && last.status !== 503) break;
      front.passedOn += 1;
    }
    const { status, headers, text: page } = last ?? { status: 502, headers: {}, text: "" };
    if (status >= 500) front.faults.push(`${method} ${status}, Retry-After: ${headers["retry-after"]}`);
    const { connection: _c, "keep-alive": _k, "transfer-encoding": _t, "content-length": _l, ...kept } = headers;
    response.writeHead(status, kept).end(page);
  }

  /** An answer that began and did not end is nobody's to mend. */
  function unlessCut(error: Error): null {
    if (error.message === "aborted") front.faults.push("an answer that did not end");
    return null;
  }

  const front: Front = {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    instances: [],
    passedOn: 0,
    faults: [],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return front;
}
