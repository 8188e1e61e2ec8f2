import type { Content } from "#app/platform/files/content.server.ts";
import { bytesOfPieces } from "#app/platform/files/content.server.ts";
import { inspect } from "#app/platform/files/inspect.server.ts";
import { Spool } from "#app/platform/files/spool.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";

export type Told = Omit<Content, "pieces"> & { readonly kept: Buffer };

/** What is said of a file that was received, and what is kept of it; the code of the no when it is refused. */
export async function told(name: string, bytes: Buffer): Promise<Told | string> {
  const spool = await Spool.open();
  try {
    await spool.append(bytes);
    const { pieces, ...facts } = await inspect(spool, name);
    const kept: Buffer[] = [];
    for await (const part of bytesOfPieces(spool, pieces, 1000)) kept.push(part);
    return { ...facts, kept: Buffer.concat(kept) };
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  } finally {
    await spool.close();
  }
}

/** The same for one that is taken. */
export async function taken(name: string, bytes: Buffer): Promise<Told> {
  const found = await told(name, bytes);
  if (typeof found === "string") throw new Error(`${name} was refused: ${found}`);
  return found;
}
