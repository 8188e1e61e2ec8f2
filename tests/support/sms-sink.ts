import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

export type SmsSink = {
  /** For `SMS_URL`. */
  readonly url: string;
  /** Every message that it has taken, in order, with the moment by this process's clock. Ms. */
  readonly taken: { readonly to: string; readonly text: string; readonly at: number }[];
  /** To whom one has come that is not answered yet. */
  readonly underWay: ReadonlySet<string>;
  close(): Promise<void>;
};

/** A provider of text messages on this machine. It takes every message, each after so long. Ms. */
export async function openSmsSink(afterMs: () => number = () => 0): Promise<SmsSink> {
  const taken: SmsSink["taken"] = [];
  const underWay = new Set<string>();
  const take = async (form: URLSearchParams) => {
    const [to, text] = [form.get("to") ?? "", form.get("message") ?? ""];
    underWay.add(to);
    await sleep(afterMs());
    underWay.delete(to);
    taken.push({ to, text, at: performance.now() });
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      void take(new URLSearchParams(Buffer.concat(chunks).toString())).then(() => response.end("{}"));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://user:password@127.0.0.1:${(server.address() as AddressInfo).port}/sms`,
    ...{ taken, underWay },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
