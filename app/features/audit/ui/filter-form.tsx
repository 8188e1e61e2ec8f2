import { Form } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { ButtonLink, SubmitButton } from "#app/ui/form/button.tsx";
import { FormRow } from "#app/ui/form/layout.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { DateInput } from "#app/ui/form/text-input.tsx";
import type { EventKind } from "../event-kinds.ts";
import { type EventFilter, eventsSearch, isNarrowed } from "../filter.ts";

type Props = {
  base: string;
  filter: EventFilter;
  kinds: readonly EventKind[];
  /** None: the events are one person's. */
  people?: readonly { id: string; name: string }[] | undefined;
};

/** Which events are shown. A plain form that is an address; it is made anew when the address becomes another. */
export function FilterForm({ base, filter, kinds, people }: Props) {
  const t = useT("audit");
  return (
    <search aria-label={t("filter.label")} className="g-print-hidden">
      <Disclosure plain summary={t(people ? "filter.more" : "filter.more.mine")} open={isNarrowed(filter)}>
        <Form key={eventsSearch({ ...filter, page: 1 })} method="get" action={base} className="grid gap-3">
          <FormRow>
            {people && (
              <Select name="who" label={t("filter.who")} defaultValue={filter.who ?? ""}>
                <option value="">{t("filter.who.any")}</option>
                {people.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
            <Select name="kind" label={t("filter.kind")} defaultValue={filter.kind ?? ""}>
              <option value="">{t("filter.kind.any")}</option>
              {kinds.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`kind.${kind}`)}
                </option>
              ))}
            </Select>
            <DateInput name="from" label={t("filter.from")} defaultValue={filter.from ?? ""} />
            <DateInput name="to" label={t("filter.to")} defaultValue={filter.to ?? ""} />
          </FormRow>
          <div className="g-row">
            <SubmitButton variant="secondary" icon="search">
              {t("filter.show")}
            </SubmitButton>
            {isNarrowed(filter) && (
              <ButtonLink to={base} variant="quiet" icon="close">
                {t("filter.clear")}
              </ButtonLink>
            )}
          </div>
        </Form>
      </Disclosure>
    </search>
  );
}
