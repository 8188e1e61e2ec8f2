import { type SubmitEvent, useMemo, useState } from "react";
import { useRefusal } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import type { RefusedForm } from "#app/ui/form/intent-form.tsx";
import type { Door } from "../queries/door-page.server.ts";
import { countOn, dayToShow, isFound, isListed, sorted, ticketIn, wordOn } from "../rules.ts";
import type { DoorSearch, Show } from "../search.ts";
import type { DoorList, DoorPerson, DoorPost, DoorWord } from "../types.ts";
import type { DoorDevice } from "./device.ts";
import { Finder } from "./finder.tsx";
import { People } from "./people.tsx";
import { Said } from "./said.tsx";
import { Scan } from "./scan.tsx";
import { TicketFound } from "./ticket-found.tsx";
import { WalkIn } from "./walk-in.tsx";

/** The list of a day: who is found of it, and what can be pressed. */
export function DoorBody(props: {
  door: Door;
  list: DoorList;
  waiting: readonly DoorPost[];
  today: string;
  asked: DoorSearch;
  formKey: string;
  refusal: RefusedForm | undefined;
  device: DoorDevice;
}) {
  const { door, list, waiting, today, asked, formKey, refusal, device } = props;
  const t = useT("door");
  const why = useRefusal("door");
  const [q, setQ] = useState(asked.q);
  const [show, setShow] = useState<Show>(asked.show);
  const [dayId, setDayId] = useState(asked.day);
  const [ticket, setTicket] = useState(asked.ticket && ticketIn(asked.ticket));
  const [last, setLast] = useState<{ person: DoorPerson; word: DoorWord; was: DoorWord } | null>(null);
  // Whoever is pressed stays where she stands until something else is looked for: nothing moves under a thumb.
  const [staying, setStaying] = useState<ReadonlySet<string>>(new Set());
  const day = dayToShow(door.days, today, dayId);
  const everybody = useMemo(() => sorted(list.people.filter(isListed)), [list.people]);
  if (!day) return null;
  const looks = (person: DoorPerson) =>
    isFound(person, q) && (show === "all" || staying.has(person.id) || (wordOn(person, day.id) ?? "unmarked") === show);
  const found = everybody.filter(looks);
  const count = countOn(everybody, day.id);

  const lookFor = (change: () => void) => {
    setStaying(new Set());
    change();
  };
  const press = (id: string, word: DoorWord) => {
    const person = list.people.find((one) => one.id === id);
    device.press(id, day.id, word);
    setStaying(new Set([...staying, id]));
    if (person) setLast({ person, word, was: wordOn(person, day.id) ?? "cleared" });
  };
  const onPress = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const [word = "", id = ""] = (
      (event.nativeEvent as globalThis.SubmitEvent).submitter as HTMLButtonElement
    ).value.split(" ");
    press(id, word as DoorWord);
  };
  return (
    <>
      <p className="text-xl font-bold" data-inside={count.present}>
        {t("inside", { n: count.present, capacity: list.capacity })}
      </p>
      {count.present >= list.capacity && <Callout tone="warning">{t("inside.full")}</Callout>}
      {refusal && refusal.values.intent === "press" && (
        <Callout tone="danger" live>
          {why(refusal.code, refusal.data)}
        </Callout>
      )}
      <Scan onRead={(code) => setTicket(code)} />
      {ticket && (
        <TicketFound
          person={everybody.find((person) => person.ticket === ticket)}
          dayId={day.id}
          formKey={formKey}
          onPress={onPress}
          onClose={() => setTicket(null)}
        />
      )}
      <WalkIn
        outsiders={list.outsiders}
        dayId={day.id}
        formKey={formKey}
        refusal={refusal}
        onPerson={(id) => press(id, "present")}
        onNewcomer={(who) => device.letIn(who, day.id)}
      />
      <Finder
        days={door.days}
        day={day}
        q={q}
        show={show}
        count={count}
        onDay={(id) => lookFor(() => setDayId(id))}
        onWords={(words) => lookFor(() => setQ(words))}
        onShow={(one) => lookFor(() => setShow(one))}
      />
      {found.length === 0 ? (
        <p className="g-muted">
          {q !== ""
            ? t("list.none", { q })
            : show === "unmarked" && everybody.length > 0
              ? t("list.nobody")
              : t("list.empty")}
        </p>
      ) : (
        <People people={found} dayId={day.id} waiting={waiting} formKey={formKey} onPress={onPress} />
      )}
      <Said last={last} onUndo={() => last && press(last.person.id, last.was)} onClose={() => setLast(null)} />
    </>
  );
}
