import { redirect } from "react-router";
import { PrintButton } from "#app/features/cycles/ui/print/print-button.tsx";
import { layTables } from "#app/flows/lay-tables.server.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { editTable, removeTable } from "../commands/change-table.server.ts";
import { movePerson, placePeople } from "../commands/place.server.ts";
import { editForm, layForm, moveForm, placeForm, removeForm } from "../forms.server.ts";
import { tablesPage } from "../queries/tables.server.ts";
import { seedMax } from "../rules/chance.ts";
import { Placing } from "../ui/placing.tsx";
import { TableCard } from "../ui/table-card.tsx";
import { Told } from "../ui/told.tsx";
import "../ui/tables.css";
import type { Route } from "./+types/tables";

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const page = await tablesPage(actorIn(context), params.programmeId, params.gatheringId);
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const seed = Math.floor(Math.random() * (seedMax + 1));
  return { ...page, asked, seed, formKey: crypto.randomUUID() };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const actor = actorIn(context);
  const { now } = context.get(factsContext);
  const { programmeId, gatheringId } = params;
  const place = { programmeId, gatheringId };
  const here = `/programmes/${programmeId}/gatherings/${gatheringId}/tables`;
  switch (form.intent) {
    case "lay":
      await layTables(actor, place, form.read(layForm), now);
      throw redirect(here);
    case "place": {
      const choice = form.read(placeForm);
      const { left } = await placePeople(actor, place, choice, now);
      throw redirect(`${here}?${new URLSearchParams({ seed: String(choice.seed), left: String(left) })}`);
    }
    case "move": {
      const move = form.read(moveForm);
      await movePerson(actor, place, move, now);
      throw redirect(`${here}?moved=${move.registrationId}#move-${move.registrationId}`);
    }
    case "edit":
      await editTable(actor, place, form.read(editForm), now);
      throw redirect(here);
    case "remove":
      await removeTable(actor, place, form.read(removeForm).tableId, now);
      throw redirect(here);
    default:
      throw new Refusal("invalid", "form.outdated");
  }
});

export default function Tables({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("tables");
  const shell = useT("shell");
  const { gathering, tables, may, asked } = loaderData;
  useLive({ names: ["tables.changed", "registration.changed", "door.marked"], ids: { gatheringId: gathering.id } });
  const of = `/programmes/${gathering.programmeId}/gatherings/${gathering.id}`;
  const here = `${of}/tables`;
  const moving = may.place
    ? { here, tables, whom: asked.move ?? null, moved: asked.moved ?? null, refusal: answer?.refusal }
    : null;
  return (
    <Page>
      <title>{`${t("title.of", { gathering: gathering.title })} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={of}>{gathering.title}</BackLink>}
        title={t("title")}
        lead={t("lead")}
        actions={tables.length > 0 && <PrintButton />}
      />
      <Told page={loaderData} asked={asked} here={here} />
      {moving && <Placing page={loaderData} moving={moving} />}
      {tables.length === 0 ? (
        <EmptyState icon="people" title={t("none.title")}>
          <p>{t("none.text")}</p>
        </EmptyState>
      ) : (
        <div className="g-grid table-signs">
          {tables.map((table) => (
            <TableCard key={table.id} table={table} here={here} moving={moving} />
          ))}
        </div>
      )}
    </Page>
  );
}
