import { connect, createServer, type Socket } from "node:net";

/**
 * Where a connection breaks. `delivered`: the server has the whole request and nobody hears what it does.
 * `answered`: its answer has come, and nothing of it goes on. `half`: a few bytes of it do.
 */
export type Cut = "delivered" | "answered" | "half";
export const cuts: readonly Cut[] = ["delivered", "answered", "half"];

export type FaultProxy = { readonly address: string; close(): Promise<void> };

/**
 * A network in one process: passes each connection on to the app, and breaks it where `cutOf` says (null: nowhere).
 * For one request per connection.
 */
export async function openFaultProxy(target: string, cutOf: () => Cut | null): Promise<FaultProxy> {
  const port = Number(new URL(target).port);
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const app = connect(port, "127.0.0.1");
    for (const socket of [client, app]) {
      open.add(socket);
      socket.on("error", () => socket.destroy());
      socket.on("close", () => void open.delete(socket));
    }
    carry(client, app, cutOf());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port: own } = server.address() as { port: number };
  return {
    address: `http://localhost:${own}`,
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function carry(client: Socket, app: Socket, cut: Cut | null): void {
  const left = requestMeter();
  client.on("data", (chunk) => {
    const isWhole = left(chunk);
    // FIN and not RST to the app: what is on its way to it arrives.
    if (isWhole && cut === "delivered") app.write(chunk, () => breakOff(client, app));
    else app.write(chunk);
  });
  app.on("data", (chunk) => {
    if (cut === null) client.write(chunk);
    else if (cut === "half") client.write(chunk.subarray(0, 20), () => breakOff(client, app));
    else breakOff(client, app);
  });
  client.on("end", () => app.end());
  app.on("end", () => client.end());
}

function breakOff(client: Socket, app: Socket): void {
  client.destroy();
  app.end();
}

/** Tells of each chunk whether the request is whole with it, by the length that its head says. */
function requestMeter(): (chunk: Buffer) => boolean {
  let head = "";
  let bodyLeft: number | null = null;
  return (chunk) => {
    if (bodyLeft === null) {
      head += chunk.toString("latin1");
      const end = head.indexOf("\r\n\r\n");
      if (end < 0) return false;
      const length = Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0);
      bodyLeft = length - (head.length - end - 4);
    } else bodyLeft -= chunk.length;
    return bodyLeft <= 0;
  };
}
