import { useT } from "#app/i18n/use-t.tsx";
import { Card } from "#app/ui/card.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { KeyValues } from "#app/ui/key-values.tsx";
import type { VaultLogPage } from "../queries/vault-log.server.ts";

const purposes = ["first-contact", "book", "follow-up", "correct", "answer", "subject-access"] as const;
const acts = [
  "identity.opened",
  "identity.corrected",
  "participant.handed-over",
  "participant.sought",
  "participant.paused",
  "participant.resumed",
  "participant.dropped-out",
  "participant.paired",
  "participant.unpaired",
  "consent.given",
  "consent.recorded",
  "consent.withdrawn",
  "removal.decided",
  "removal.confirmed",
  "participant.erased",
  "interview.booked",
  "interview.moved",
  "interview.cancel",
  "interview.hold",
  "interview.miss",
  "interview.book-again",
  "interview.kept",
  "interview.opened",
  "link.sent",
  "address.opened",
  "interview-times.opened",
  "interview-times.removed",
  "answers.exported",
  "words.asked-for",
  "words.released",
  "words.exported",
  "log.reviewed",
  "root-key.declared",
  "root-key.changed",
] as const;
/** Who acts and is nobody in the programme. */
const others = ["participant", "job", "operator"] as const;

/** What one person did in a month, and what to ask about. */
export function OfPerson({ one }: { one: VaultLogPage["people"][number] }) {
  const t = useT("followed");
  const { openings, participants, refused, takenOut, offHours } = one;
  const times = openings.reduce((sum, opening) => sum + opening.times, 0);
  const name = one.name ?? t(`by.${others.find((other) => other === one.by) ?? "nobody"}`);
  const said = (word: string) => t(`purpose.${purposes.find((purpose) => purpose === word) ?? "other"}`);
  const did = (word: string) => t(`act.${acts.find((act) => act === word) ?? "other"}`);
  return (
    <Card title={name}>
      <p>{times === 0 ? t("openings.none") : t("openings", { times, participants })}</p>
      <div className="g-row mt-2">
        {offHours > 0 && <Chip tone="warm">{t("off-hours", { times: offHours })}</Chip>}
        {refused > 0 && <Chip tone="warm">{t("refused", { times: refused })}</Chip>}
        {takenOut > 0 && <Chip tone="info">{t("taken-out", { times: takenOut })}</Chip>}
      </div>
      {openings.length > 0 && (
        <KeyValues
          wide
          items={openings.map((opening) => ({
            key: said(opening.purpose),
            value: t("times", { times: opening.times }),
          }))}
        />
      )}
      {one.acts.length > 0 && (
        <Disclosure plain summary={t("log.acts")}>
          <ul className="list-disc ps-5">
            {one.acts.map((act) => (
              <li key={act.act}>{`${did(act.act)}: ${t("times", { times: act.times })}`}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Card>
  );
}
