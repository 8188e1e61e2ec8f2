import { Link } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Card } from "#app/ui/card.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { TextInput } from "#app/ui/form/text-input.tsx";
import type { Sitting, TableView } from "../queries/tables.server.ts";
import { seatsMax, tableNameMax } from "../rules/limits.ts";
import { MovePerson, type Moving } from "./move-person.tsx";
import { useTableName } from "./table-name.ts";

/** A table and who sits at it; on paper, its sign. `moving`: for who places people. */
export function TableCard({ table, here, moving }: { table: TableView; here: string; moving: Moving | null }) {
  const t = useT("tables");
  const nameOf = useTableName();
  const { id, seats, seatsTaken, sitting, mine, reads } = table;
  return (
    <div className="table-sign">
      <Card
        level={2}
        title={nameOf(table)}
        above={
          <>
            {mine && <Chip tone="accent">{t("mine")}</Chip>}
            <span className="g-muted g-small g-print-hidden">{t("taken", { taken: seatsTaken, seats })}</span>
          </>
        }
        foot={
          reads && (
            <Link to={`${here}/${id}`} className="g-print-hidden">
              {t("notes")}
              <span className="g-hidden"> {nameOf(table)}</span>
            </Link>
          )
        }
      >
        {sitting && <People label={nameOf(table)} people={sitting} from={id} moving={moving} />}
        {moving && <EditTable key={`${table.name} ${seats}`} table={table} refusal={moving.refusal} />}
      </Card>
    </div>
  );
}

/** Some who are registered, by name. `from`: the table at which they sit. */
export function People(props: {
  label: string;
  people: readonly Sitting[];
  from: string | null;
  moving: Moving | null;
}) {
  const { label, people, from, moving } = props;
  const t = useT("tables");
  if (people.length === 0) return <p className="g-muted">{t("empty")}</p>;
  return (
    <ul aria-label={label} className="table-people">
      {people.map((guest) => (
        <li key={guest.id}>
          <span className="wrap-anywhere">
            {guest.name}
            {guest.from && <span className="g-muted g-small"> {guest.from}</span>}
          </span>
          {moving && <MovePerson guest={guest} from={from} moving={moving} />}
        </li>
      ))}
    </ul>
  );
}

function EditTable({ table, refusal }: { table: TableView; refusal: RefusedForm | undefined }) {
  const t = useT("tables");
  const nameOf = useTableName();
  const { id, name, seats } = table;
  const about = { tableId: id };
  const edit = useIntent(refusal, { intent: "edit", about }, "tables");
  const gone = useIntent(refusal, { intent: "remove", about }, "tables");
  return (
    <div className="g-print-hidden mt-3">
      <Disclosure
        plain
        open={edit.refused || gone.refused}
        summary={
          <>
            <span aria-hidden="true">{t("edit")}</span>
            <span className="g-hidden">{t("edit.of", { table: nameOf(table) })}</span>
          </>
        }
      >
        <IntentForm intent="edit" about={about}>
          <FormLayout>
            <TextInput
              name="name"
              id={`name-${id}`}
              label={t("edit.name")}
              hint={t("edit.name.hint")}
              error={edit.error("name")}
              defaultValue={edit.typed("name", name)}
              maxLength={tableNameMax}
            />
            <TextInput
              name="seats"
              id={`seats-${id}`}
              type="number"
              min={1}
              max={seatsMax}
              short
              label={t("edit.seats")}
              error={edit.error("seats")}
              defaultValue={edit.typed("seats", String(seats))}
              required
            />
            <FormActions>
              <IntentButton intent="edit" about={about} variant="secondary" small pendingText={t("sending")}>
                {t("edit.do")}
              </IntentButton>
            </FormActions>
          </FormLayout>
        </IntentForm>
        <IntentForm intent="remove" about={about} className="mt-4">
          {gone.message && (
            <Callout tone="danger" live>
              {gone.message}
            </Callout>
          )}
          <p className="g-muted g-small mb-2">{t("remove.hint")}</p>
          <IntentButton intent="remove" about={about} variant="danger" small pendingText={t("remove.doing")}>
            {t("remove.do")}
          </IntentButton>
        </IntentForm>
      </Disclosure>
    </div>
  );
}
