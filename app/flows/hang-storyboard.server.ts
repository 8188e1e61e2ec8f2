import type { Actor } from "#app/access/actor.ts";
import { receiveChecked, storeFileStep } from "#app/features/files/steps.server.ts";
import { wordsFields, wordsForm } from "#app/features/storyboards/forms.server.ts";
import { mayHang } from "#app/features/storyboards/rules.ts";
import { boardToHangOn, hangStep } from "#app/features/storyboards/steps.server.ts";
import type { Keep } from "#app/platform/files/receive.server.ts";
import { parse } from "#app/platform/form.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";

/**
 * Stores the file that a form brings and hangs it up in a team's place on the board of a gathering. Who may not is told
 * before anything is received, and again when it is stored.
 * @param keep told what is said of it, also when it is refused.
 * @throws Refusal
 */
export async function hangStoryboard(
  actor: Actor,
  place: { readonly gatheringId: string; readonly teamId: string },
  request: Request,
  now: Date,
  keep?: Keep,
): Promise<{ id: string; name: string }> {
  const { gatheringId, teamId } = place;
  const { programmeId } = await boardToHangOn(actor, place);
  return receiveChecked(
    actor,
    request,
    now,
    async (file, said) => {
      const words = parse(wordsForm, said);
      const allowed = mayHang(file.kind, words.alt);
      if (!allowed.ok) throw new Refusal("invalid", allowed.code, fieldOf(allowed.code));
      return act(actor, now, async (tx, traces) => {
        const { id } = await storeFileStep(tx, actor, file, { programmeId, teamId, gatheringId }, now);
        await hangStep(tx, traces, actor, { gatheringId, teamId }, { fileId: id, words, now });
        return { id, name: file.name };
      });
    },
    wordsFields,
    keep,
  );
}

/** What is wrong with the file has no field of its own: it is said of the form. */
const fieldOf = (code: string) => (code === "storyboard.alt-missing" ? { fields: { alt: code } } : {});
