import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Busboy, type BusboyInstance } from "@fastify/busboy";
import { maxFileBytes } from "#app/core/files.ts";
import { Refusal } from "../refusals.server.ts";
import { Spool } from "./spool.server.ts";

/** What stands around the file in a form: its name, the marks of its beginning and end, and what else the form says. */
const formBytes = 65_536;
const fieldBytes = 8192;
/** What is still read, and thrown away, of what is too large: to hang up would give a broken connection and no answer. */
const mostPatience = 4 * maxFileBytes;
/** At a time, each instance; what is being received stands on the disk. */
const mostAtOnce = { all: 24, person: 4 } as const;

/** What else a form said, each field once. */
export type Said = Readonly<Record<string, string>>;
/** Told of each field as it is read: what was typed is given back also when the file is refused. */
export type Keep = (field: string, value: string) => void;
export type Received = { readonly name: string; readonly spool: Spool; readonly said: Said };

const receiving: string[] = [];

/** Takes a turn at sending a file. @throws Refusal tooMany */
function takeTurn(personId: string): () => void {
  const own = receiving.filter((one) => one === personId).length;
  if (own >= mostAtOnce.person || receiving.length >= mostAtOnce.all)
    throw new Refusal("tooMany", "file.too-many-at-once", { data: { seconds: 10 } });
  receiving.push(personId);
  return () => void receiving.splice(receiving.indexOf(personId), 1);
}

/**
 * Reads the one file (field `file`) of a form as it comes in, and gives it to `work`; afterwards nothing of it is left.
 * The name is as it was sent.
 * @param fields what else the form may hold, unlike which it is refused.
 * @throws Refusal
 */
export async function receivingFile<T>(
  request: Request,
  personId: string,
  work: (file: Received) => Promise<T>,
  fields: readonly string[] = [],
  keep?: Keep,
): Promise<T> {
  const done = takeTurn(personId);
  let spool: Spool | undefined;
  try {
    spool = await Spool.open();
    return await work({ ...(await receive(request, spool, fields, keep)), spool });
  } finally {
    done();
    await spool?.close();
  }
}

const unreadable = () => new Refusal("invalid", "form.unreadable");
const tooLarge = () => new Refusal("tooLarge", "file.too-large", { data: { mb: maxFileBytes / 1_048_576 } });

/** Where what comes in is put. */
type Sink = Pick<Spool, "size" | "append">;
const nowhere: Sink = { size: 0, append: async () => {} };

async function receive(
  request: Request,
  spool: Sink,
  fields: readonly string[],
  keep?: Keep,
): Promise<Omit<Received, "spool">> {
  if (Number(request.headers.get("content-length") ?? 0) > mostPatience) throw tooLarge();
  const { body } = request;
  const form = formOf(request, fields.length);
  if (!body) throw unreadable();
  const names: string[] = [];
  const said: Record<string, string> = Object.create(null);
  let writing: Promise<void> = Promise.resolve();
  let isOther = false;
  const other = () => (isOther = true);
  form.on("field", (field, value, _nameCut, cut) => {
    if (!fields.includes(field) || field in said || cut || value.includes("\0")) other();
    said[field] = value.replaceAll("\r\n", "\n");
    if (fields.includes(field)) keep?.(field, said[field]);
  });
  for (const event of ["fieldsLimit", "filesLimit", "partsLimit"] as const) form.on(event, other);
  form.on("file", (field, stream, name) => {
    if (field !== "file") other();
    names.push(name ?? "");
    writing = write(stream, spool);
    writing.catch(() => undefined); // It is waited for below; what broke it broke the reading too.
  });
  try {
    await pipeline(Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]), patient, form);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    // The connection was lost, or the form ends in the middle: nobody gets this answer, or nobody sent it by a browser.
    throw new Refusal("invalid", "file.cut");
  }
  await writing;
  const [name] = names;
  if (isOther || names.length > 1) throw new Refusal("invalid", "form.outdated");
  if (!name) throw new Refusal("invalid", "file.none");
  if (spool.size > maxFileBytes) throw tooLarge();
  return { name: name.replaceAll("%22", '"'), said };
}

function formOf(request: Request, fields: number): BusboyInstance {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data;/i.test(type)) throw unreadable();
  try {
    return new Busboy({
      headers: { "content-type": type },
      limits: { files: 1, fields, fieldSize: fieldBytes, parts: 2 + fields, headerPairs: 20, headerSize: 8192 },
    });
  } catch {
    throw unreadable();
  }
}

/** Writes what comes, and no more than one byte too much of it; the rest is read and thrown away. */
async function write(stream: Readable, spool: Sink): Promise<void> {
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    const room = maxFileBytes + 1 - spool.size;
    if (room > 0) await spool.append(chunk.subarray(0, room));
  }
}

async function* patient(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > mostPatience + formBytes) throw tooLarge();
    yield chunk;
  }
}

/**
 * Reads what is left of a request whose answer is clear already, and throws it away: a browser that is still sending does
 * not listen.
 */
export async function passOver(request: Request): Promise<void> {
  if (!request.body || request.bodyUsed || Number(request.headers.get("content-length") ?? 0) > mostPatience) return;
  let size = 0;
  try {
    for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > mostPatience) return;
    }
  } catch {
    // Nobody sends any more.
  }
}

/**
 * Reads what else a form says that was refused before anything of it was read, so that it can be given back. Its file is
 * thrown away.
 */
export async function readBeside(request: Request, fields: readonly string[], keep: Keep): Promise<void> {
  if (request.bodyUsed) return;
  await receive(request, nowhere, fields, keep).catch(() => undefined); // It has its no already.
}
