import { PrintButton } from "#app/features/cycles/ui/print/print-button.tsx";
import { meetingRecord } from "#app/features/meetings/queries/meeting.server.ts";
import { Record } from "#app/features/meetings/ui/record.tsx";
import { useT } from "#app/i18n/use-t.tsx";
import { actorIn } from "#app/platform/context.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { paperHead } from "../head.server.ts";
import { noteForReading } from "../queries/note-for-reading.server.ts";
import { thingsOfNote } from "../queries/things.server.ts";
import { NoteText } from "../ui/note-text.tsx";
import type { Route } from "./+types/print";

export const loader = reading(async ({ params, context }: Route.LoaderArgs) => {
  const actor = actorIn(context);
  const page = await noteForReading(actor, params.noteId);
  const things = await thingsOfNote(actor, page.id);
  const { href, note, about } = page;
  const record = about.kind === "meeting" ? await meetingRecord(actor, about.id) : null;
  return {
    ...paperHead(page, actor.locale),
    href,
    note,
    record,
    things: things.map(({ id, title }) => ({ id, title })),
  };
});

/** A note as it stands on paper; of a meeting, with who came and what was decided over it. */
export default function PrintNote({ loaderData }: Route.ComponentProps) {
  const t = useT("note-pages");
  const shell = useT("shell");
  const { title, facts, href, note, record, things } = loaderData;
  return (
    <Page narrow>
      <title>{`${t("print.title", { name: title })} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={href}>{title}</BackLink>}
        title={title}
        meta={
          <ul className="g-muted g-small">
            {facts.map((fact) => (
              <li key={fact} className="wrap-anywhere">
                {fact}
              </li>
            ))}
          </ul>
        }
        actions={<PrintButton />}
      />
      {record && <Record record={record} />}
      <NoteText
        note={note}
        under={1}
        things={Object.fromEntries(things.map(({ id, title: named }) => [id, <strong key={id}>{named}</strong>]))}
      />
    </Page>
  );
}
