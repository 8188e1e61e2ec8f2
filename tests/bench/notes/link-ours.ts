import { type NoteJoined, noteLimits, noteSchema } from "#app/live/note-protocol.ts";
import { Line } from "./line.ts";
import type { Speaks } from "./links.ts";

const base64 = (data: Uint8Array) => Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString("base64");
const bytesOf = (text: string) => Buffer.from(text, "base64");

/** Socket.IO's text protocol, as a page of ours speaks it. */
export const speakOurs: Speaks = ({ address, origin, cookie, noteId }, news, known, opened, failed) => {
  let h = 0;
  let sent = 0;
  let asked = 0;
  const answers = new Map<number, () => void>();
  const begin = '42["u",';

  function take(words: string): void {
    if (words.startsWith(begin)) news.update(bytesOf(words.slice(words.indexOf('"', begin.length) + 1, -2)));
    else if (words === "2") line.sendText("3");
    else if (words.startsWith("0")) line.sendText('40{"build":null,"unheardMs":0}');
    else if (words.startsWith("43")) answered(words);
    else if (words.startsWith("42")) heard(JSON.parse(words.slice(2)) as [string, ...unknown[]]);
  }

  function heard([event, ...given]: [string, ...unknown[]]): void {
    if (event === "ack") news.acked(given[1] as number);
    else if (event === "nack") throw new Error(`The server did not take an update: ${given[2]}`);
    else if (event === "ready" && h === 0) join();
    else if (event === "note:again") line.close();
  }

  function join(): void {
    const sv = known && base64(known.sv);
    line.sendText(
      `420${JSON.stringify(["note:join", { noteId, schema: noteSchema, epoch: known?.epoch ?? null, sv }])}`,
    );
  }

  function answered(words: string): void {
    const at = words.indexOf("[");
    const id = Number(words.slice(2, at));
    if (id !== 0) answers.get(id)?.();
    else taken((JSON.parse(words.slice(at)) as [NoteJoined | { no: string }])[0]);
  }

  function taken(joined: NoteJoined | { no: string }): void {
    if ("no" in joined) {
      if (joined.no === "busy") setTimeout(join, 200);
      else failed(`was answered ${joined.no}`);
      return;
    }
    h = joined.h;
    opened({
      epoch: joined.epoch,
      diff: bytesOf(joined.diff),
      sv: bytesOf(joined.sv),
      send(update) {
        sent += 1;
        line.sendText(`42["u",${h},${sent},"${base64(update)}"]`);
      },
      async sendLong(update) {
        sent += 1;
        for (let from = 0; from < update.byteLength; from += noteLimits.partBytes) {
          asked += 1;
          const heard = new Promise<void>((resolve) => answers.set(asked, resolve));
          line.sendText(`451-${asked}["p",${h},${sent},${from},${update.byteLength},{"_placeholder":true,"num":0}]`);
          line.sendBytes(update.subarray(from, from + noteLimits.partBytes));
          await heard;
        }
      },
      cursor(client, clock) {
        const place = { type: null, tname: null, item: { client, clock }, assoc: 0 };
        line.sendText(`42${JSON.stringify(["w", h, { anchor: place, head: place }])}`);
      },
      bytes: () => ({ in: line.bytesIn, out: line.bytesOut }),
      close: () => line.close(),
    });
  }

  const line = new Line(
    address,
    "/socket.io/?EIO=4&transport=websocket",
    { Origin: origin, Cookie: cookie },
    { text: take, bytes: () => {}, closed: news.closed },
  );
  return line;
};
