import { db } from "#app/platform/db.server.ts";
import { inStore } from "#app/platform/vault/vault.server.ts";

/** A consent that holds, and whether it is to the words that hold. */
export type ConsentLine = {
  readonly occasion: number;
  readonly language: string;
  readonly version: number;
  /** To the newest text of its language: to older words she is asked again before the interview. */
  readonly newest: boolean;
  readonly channel: "link" | "telephone" | "paper";
  readonly givenAt: string;
  readonly recordedById: string | null;
};

/** The consents of a participant that hold, by occasion. To be asked behind the door. @throws VaultClosed */
export async function consentsOf(studyId: string, code: string): Promise<ConsentLine[]> {
  const { rows } = await inStore("consent", (tx) =>
    tx.query<{
      occasion: number;
      text_id: string;
      channel: ConsentLine["channel"];
      given_at: Date;
      recorded_by: string;
    }>(
      "SELECT occasion, text_id, channel, given_at, recorded_by FROM consent.given WHERE code = $1 AND valid ORDER BY occasion",
      [code],
    ),
  );
  const texts = await db().studyText.findMany({
    where: { studyId, kind: "consent" },
    select: { id: true, language: true, version: true },
  });
  return rows.flatMap((row) => {
    const text = texts.find(({ id }) => id === row.text_id);
    if (!text) return [];
    const { language, version } = text;
    const newest = texts.every((other) => other.language !== language || other.version <= version);
    return {
      ...{ occasion: row.occasion, language, version, newest, channel: row.channel },
      ...{ givenAt: row.given_at.toISOString(), recordedById: row.recorded_by },
    };
  });
}
