import { Talk } from "#app/features/comments/ui/talk.tsx";
import { FileList } from "#app/features/files/ui/file-list.tsx";
import { noteOnPage } from "#app/features/notes/queries/note-on-page.server.ts";
import { ClosedNote, Minutes } from "#app/features/notes/ui/minutes.tsx";
import { Note } from "#app/features/notes/ui/note.tsx";
import { NoteLinks } from "#app/features/notes/ui/note-links.tsx";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { Chip } from "#app/ui/chip.tsx";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { tablePage } from "../queries/tables.server.ts";
import { People } from "../ui/table-card.tsx";
import { useTableName } from "../ui/table-name.ts";
import "../ui/tables.css";
import type { Route } from "./+types/table";

export const loader = reading(async ({ params, context }: Route.LoaderArgs) => {
  const actor = actorIn(context);
  const page = await tablePage(actor, params);
  const { now } = context.get(factsContext);
  return { ...page, ...(await noteOnPage(actor, page.note.id, now)) };
});

/** A table at a gathering: its note, which those who sit there write together. */
export default function Table({ loaderData }: Route.ComponentProps) {
  const t = useT("tables");
  const shell = useT("shell");
  const nameOf = useTableName();
  const { gathering, table, note, written, files } = loaderData;
  useLive({ names: ["tables.changed", "registration.changed"], ids: { gatheringId: gathering.id } });
  useLive({ names: ["note.changed", "file.added", "file.removed"], ids: { noteId: note.id } });
  const title = nameOf(table);
  return (
    <Page>
      <title>{`${t("notes.of", { table: title })} – ${shell("product")}`}</title>
      <PageHeader
        above={
          <BackLink to={`/programmes/${gathering.programmeId}/gatherings/${gathering.id}/tables`}>
            {t("title.of", { gathering: gathering.title })}
          </BackLink>
        }
        title={title}
        lead={t(note.rights.write ? "notes.lead.write" : "notes.lead.read")}
        meta={table.mine && <Chip tone="accent">{t("mine")}</Chip>}
      />
      <ClosedNote note={note} />
      <Section id="note" title={t("notes")}>
        <Note {...written} Talk={Talk} />
        <NoteLinks note={note} />
      </Section>
      {table.sitting && (
        <Section id="sitting" title={t("sitting")}>
          <People label={t("sitting")} people={table.sitting} from={table.id} moving={null} />
        </Section>
      )}
      <FileList {...files} />
      <Minutes note={note} />
    </Page>
  );
}
