import { useEffect } from "react";
import { Link } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { Select } from "#app/ui/form/select.tsx";
import type { Sitting, TableView } from "../queries/tables.server.ts";
import { useTableName } from "./table-name.ts";

/** What who places people needs to move one of them; the address says whom. */
export type Moving = {
  readonly here: string;
  readonly tables: readonly TableView[];
  /** Who is being moved, and who has just been. */
  readonly whom: string | null;
  readonly moved: string | null;
  readonly refusal: RefusedForm | undefined;
};

/** "Flytta…" beside a name: a link that opens a form under it, so that it works by keyboard and without our script. */
export function MovePerson({ guest, from, moving }: { guest: Sitting; from: string | null; moving: Moving }) {
  const { here, whom, moved, refusal } = moving;
  const t = useT("tables");
  const { id, name } = guest;
  const isOpen = whom === id || refusal?.values.registrationId === id;
  // She has gone to another place in the page; the focus goes with her.
  useEffect(() => {
    if (moved === id) document.getElementById(`move-${id}`)?.focus();
  }, [moved, id]);
  if (isOpen) return <MoveForm guest={guest} from={from} moving={moving} />;
  return (
    <Link id={`move-${id}`} to={`${here}?move=${id}#move-${id}`} preventScrollReset replace className="g-small">
      <span aria-hidden="true">{t("move")}</span>
      <span className="g-hidden">{t("move.of", { name })}</span>
    </Link>
  );
}

function MoveForm({ guest: { id, name }, from, moving }: { guest: Sitting; from: string | null; moving: Moving }) {
  const { here, tables, refusal } = moving;
  const t = useT("tables");
  const nameOf = useTableName();
  const about = { registrationId: id, from: from ?? "" };
  const form = useIntent(refusal, { intent: "move", about: { registrationId: id } }, "tables");
  useEffect(() => document.getElementById(`to-${id}`)?.focus(), [id]);
  return (
    <div id={`move-${id}`} className="g-print-hidden mt-2 w-full">
      <IntentForm intent="move" about={about}>
        <FormLayout>
          {form.message && (
            <Callout tone="danger" live>
              {form.message}
            </Callout>
          )}
          <Select name="to" id={`to-${id}`} label={t("move.to", { name })} defaultValue={from ?? ""}>
            <option value="">{t("move.nowhere")}</option>
            {tables.map((table) => {
              const free = table.seats - table.seatsTaken;
              const named = { table: nameOf(table) };
              const isFull = free <= 0 && table.id !== from;
              return (
                <option key={table.id} value={table.id} disabled={isFull}>
                  {isFull ? t("move.full", named) : t("move.option", { ...named, free })}
                </option>
              );
            })}
          </Select>
          <FormActions>
            <IntentButton intent="move" about={about} small pendingText={t("move.doing")}>
              {t("move.do")}
            </IntentButton>
            <ButtonLink to={here} variant="quiet" small preventScrollReset replace>
              {t("move.cancel")}
            </ButtonLink>
          </FormActions>
        </FormLayout>
      </IntentForm>
    </div>
  );
}
