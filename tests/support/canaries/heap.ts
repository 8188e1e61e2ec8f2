/** Looks into a process that was started with `--inspect`, as a debugger does. */
export async function inspect(said: string) {
  const address = /Debugger listening on (ws:\S+)/.exec(said)?.[1];
  if (address === undefined) throw new Error("It does not listen to a debugger.");
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.addEventListener("open", resolve, { once: true });
    socket.addEventListener("error", reject, { once: true });
  });
  let chunks: string[] = [];
  let last = 0;
  const waiting = new Map<number, (result: unknown) => void>();
  socket.addEventListener("message", ({ data }) => {
    const heard = JSON.parse(String(data)) as {
      id?: number;
      method?: string;
      params?: { chunk?: string };
      result?: unknown;
    };
    if (heard.method === "HeapProfiler.addHeapSnapshotChunk") chunks.push(heard.params?.chunk ?? "");
    if (heard.id !== undefined) waiting.get(heard.id)?.(heard.result);
  });
  const ask = (method: string, params: object = {}) =>
    new Promise<unknown>((resolve) => {
      last += 1;
      waiting.set(last, resolve);
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  return {
    /** Runs a line in the process. */
    run: (expression: string) => ask("Runtime.evaluate", { expression }),
    /** All that is still held there, once what nobody holds is gone: every text of it, whole. */
    async heap(): Promise<string> {
      chunks = [];
      for (let times = 0; times < 3; times += 1) await ask("HeapProfiler.collectGarbage");
      await ask("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
      return chunks.join("");
    },
    close: () => socket.close(),
  };
}

/** Node's options for that: a snapshot cuts texts after a thousand letters otherwise. */
export const inspected = ["--inspect=127.0.0.1:0", "--heap-snapshot-string-limit=100000000"];
