import { memo, type SubmitEvent } from "react";
import { useT } from "#app/i18n/use-t.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { Toggle, Toggles } from "#app/ui/form/toggles.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { wordOn } from "../rules.ts";
import type { DoorPerson, DoorPost } from "../types.ts";

const words = ["present", "excused", "absent"] as const;
const tones = { present: "success", excused: "warm", absent: "plain" } as const;

/** One form for all of the list: each button says what is pressed, and about whom. It works without our script. */
export function People(props: {
  people: readonly DoorPerson[];
  dayId: string;
  waiting: readonly DoorPost[];
  formKey: string;
  onPress: (event: SubmitEvent<HTMLFormElement>) => void;
}) {
  const { people, dayId, waiting, formKey, onPress } = props;
  const t = useT("door");
  const waits = new Set(waiting.map((post) => (post.kind === "mark" ? post.registrationId : post.id)));
  return (
    <form method="post" onSubmit={onPress}>
      <Hidden dayId={dayId} formKey={formKey} />
      <ul className="g-list" aria-label={t("list.label")}>
        {people.map((person) => (
          <Row key={person.id} person={person} dayId={dayId} waits={waits.has(person.id)} />
        ))}
      </ul>
    </form>
  );
}

export function Hidden({ dayId, formKey }: { dayId: string; formKey: string }) {
  return (
    <>
      <input type="hidden" name="intent" value="press" />
      <input type="hidden" name="dayId" value={dayId} />
      <input type="hidden" name="key" value={formKey} />
    </>
  );
}

/** Somebody, and what can be pressed about her; what is pressed already is taken back by the same button. */
const Row = memo(function Row({ person, dayId, waits }: { person: DoorPerson; dayId: string; waits: boolean }) {
  const t = useT("door");
  const { id, name, under, walkedIn } = person;
  const held = wordOn(person, dayId);
  return (
    <li data-person={id}>
      <div className="g-list-main grid gap-2">
        <div>
          <span className="g-list-title wrap-anywhere">{name}</span>{" "}
          {waits && (
            <span className="g-muted text-sm">
              <Icon name="clock" title={t("waits")} />
            </span>
          )}
          <div className="g-list-detail wrap-anywhere">
            {under} {walkedIn && <Chip>{t("chip.walked-in")}</Chip>}
          </div>
        </div>
        <Toggles label={name}>
          {words.map((word) => (
            <Toggle
              key={word}
              name="press"
              value={`${held === word ? "cleared" : word} ${id}`}
              pressed={held === word}
              tone={tones[word]}
              about={t("do.of", { name })}
            >
              {t(`do.${word}`)}
            </Toggle>
          ))}
        </Toggles>
      </div>
    </li>
  );
});
