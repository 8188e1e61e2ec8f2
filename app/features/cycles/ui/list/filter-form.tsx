import { useEffect, useRef } from "react";
import { Form, useSubmit } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { ButtonLink, SubmitButton } from "#app/ui/form/button.tsx";
import { FormRow } from "#app/ui/form/layout.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { DateInput, TextInput } from "#app/ui/form/text-input.tsx";
import type { ListFrame } from "../../queries-list.server.ts";
import { type CycleFilter, filterToParams, noIdea, stateChoices } from "../../rules/filter.ts";
import { cycleDecisions } from "../../rules/types.ts";
import { addressOf, isFiltered, unfiltered } from "./address.ts";

/** A pause in the typing this long, and the list is asked. */
const pauseMs = 300;

type Props = { base: string; frame: ListFrame; filter: CycleFilter; team?: string | null };

/**
 * What the list shows. A plain form that is an address; with our script the list follows what is typed and chosen.
 * On the board the columns are the states, so there is no choosing of one.
 */
export function FilterForm({ base, frame, filter, team = null }: Props) {
  const t = useT("cycle-lists");
  const words = useT("cycles");
  const submit = useSubmit();
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<number>(undefined);
  const ask = (after: number) => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      if (form.current) void submit(form.current, { replace: true, preventScrollReset: true });
    }, after);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  useFollow(form, filterToParams(filter), team);
  const inBoard = filter.view === "board";
  const { idea, from, to } = filter;
  const inPlay = [idea, from, to, ...(inBoard ? [] : [filter.owner, filter.decision])];
  return (
    <search aria-label={t("filter.label")} className="g-print-hidden">
      <Form ref={form} method="get" action={base} className="grid gap-3" onSubmit={() => clearTimeout(timer.current)}>
        {inBoard && <input type="hidden" name="view" value="board" />}
        <div className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(9rem,14rem)_auto]">
          <TextInput
            type="search"
            name="q"
            label={t("filter.text")}
            defaultValue={filter.text}
            maxLength={200}
            autoComplete="off"
            onInput={() => ask(pauseMs)}
          />
          {inBoard ? (
            <Owner owners={frame.owners} value={filter.owner} onChange={() => ask(0)} />
          ) : (
            <Select name="state" label={t("filter.state")} defaultValue={filter.state ?? ""} onChange={() => ask(0)}>
              <option value="">{t("filter.state.any")}</option>
              {stateChoices
                .filter((state) => state !== "draft" || frame.rights.create)
                .map((state) => (
                  <option key={state} value={state}>
                    {state === "begun" ? t("filter.state.begun") : words(`state.${state}`)}
                  </option>
                ))}
            </Select>
          )}
          <SubmitButton variant="secondary" icon="search">
            {t("filter.show")}
          </SubmitButton>
        </div>
        <Disclosure plain summary={t("filter.more")} open={team !== null || inPlay.some(Boolean)}>
          <FormRow>
            {frame.place.team === null && (
              <Choice
                name="team"
                label={t("filter.team")}
                any={t("filter.team.any")}
                of={frame.teams}
                value={team}
                ask={ask}
              />
            )}
            {!inBoard && <Owner owners={frame.owners} value={filter.owner} onChange={() => ask(0)} />}
            {!inBoard && (
              <Choice
                name="decision"
                label={t("filter.decision")}
                any={t("filter.decision.any")}
                of={cycleDecisions.map((id) => ({ id, name: words(`decided.${id}`) }))}
                value={filter.decision}
                ask={ask}
              />
            )}
            <Choice
              name="idea"
              label={t("filter.idea")}
              any={t("filter.idea.any")}
              none={t("filter.idea.none")}
              of={frame.ideas}
              value={filter.idea}
              ask={ask}
            />
            <DateInput
              name="from"
              label={t("filter.from")}
              defaultValue={filter.from ?? ""}
              onChange={() => ask(pauseMs)}
            />
            <DateInput name="to" label={t("filter.to")} defaultValue={filter.to ?? ""} onChange={() => ask(pauseMs)} />
          </FormRow>
          <p className="g-hint mt-3">{t("filter.text.hint")}</p>
        </Disclosure>
        {isFiltered(filter, team) && (
          <p>
            <ButtonLink to={addressOf(base, unfiltered(filter.view))} variant="quiet" icon="close" small>
              {t("filter.clear")}
            </ButtonLink>
          </p>
        )}
      </Form>
    </search>
  );
}

function Owner(props: { owners: ListFrame["owners"]; value: string | null; onChange: () => void }) {
  const t = useT("cycle-lists");
  const { owners, value, onChange } = props;
  return (
    <Choice
      name="owner"
      label={t("filter.owner")}
      any={t("filter.owner.any")}
      of={owners}
      value={value}
      ask={onChange}
    />
  );
}

function Choice(props: {
  name: string;
  label: string;
  any: string;
  /** What to call that there is none; without it that is not to be chosen. */
  none?: string;
  of: ListFrame["ideas"];
  value: string | null;
  ask: (after: number) => void;
}) {
  const { name, label, any, none, of, value, ask } = props;
  return (
    <Select name={name} label={label} defaultValue={value ?? ""} onChange={() => ask(0)}>
      <option value="">{any}</option>
      {none !== undefined && <option value={noIdea}>{none}</option>}
      {of.map(({ id, name: title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </Select>
  );
}

/** The form follows the address when one goes back or clears, but never changes under the hand that writes in it. */
function useFollow(form: React.RefObject<HTMLFormElement | null>, params: URLSearchParams, team: string | null): void {
  const address = params.toString();
  useEffect(() => {
    const wanted = new URLSearchParams(address);
    if (team !== null) wanted.set("team", team);
    for (const control of form.current?.elements ?? []) {
      if (!(control instanceof HTMLInputElement || control instanceof HTMLSelectElement)) continue;
      if (control === document.activeElement || control.name === "" || control.type === "hidden") continue;
      control.value = wanted.get(control.name) ?? "";
    }
  }, [form, address, team]);
}
