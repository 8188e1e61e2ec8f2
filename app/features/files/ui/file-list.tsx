import { useFetcher, useSearchParams } from "react-router";
import { kindOfType } from "#app/core/files.ts";
import { formatBytes, formatMoment } from "#app/i18n/format.ts";
import { useRefusal } from "#app/i18n/use-refusal.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { addressOfFile } from "#app/live/send-file.ts";
import { Callout } from "#app/ui/callout.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { SubmitButton } from "#app/ui/form/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import { Section } from "#app/ui/page.tsx";
import type { FilesOfNote, FileView } from "../queries.server.ts";
import { AddFile } from "./add-file.tsx";

/** The files of a note: what they are, whose, and how to get them. Those who write in the note add and remove them. */
export function FileList({ noteId, files, may }: FilesOfNote) {
  const t = useT("files");
  // Led back with what came of a form that was sent without our script.
  const [search] = useSearchParams();
  return (
    <Section id="files" title={t("title")}>
      {files.length === 0 ? (
        <p className="text-muted">{t("none")}</p>
      ) : (
        <List label={t("title")}>
          {files.map((file) => (
            <FileItem key={file.id} file={file} mayRemove={may.change} />
          ))}
        </List>
      )}
      {may.change && (
        <div className="g-print-hidden">
          <Disclosure plain summary={t("add.label")} open={search.has("file")}>
            <AddFile noteId={noteId} />
          </Disclosure>
        </div>
      )}
    </Section>
  );
}

function FileItem({ file, mayRemove }: { file: FileView; mayRemove: boolean }) {
  const t = useT("files");
  const locale = useLocale();
  const { id, name, type, bytes, width, height, by, at } = file;
  const kind = kindOfType(type);
  const facts = [
    kind && t(`kind.${kind}`),
    formatBytes(locale, bytes),
    width !== null && height !== null && t("pixels", { width, height }),
    t("by", { who: by, when: formatMoment(locale, at) }),
  ];
  return (
    <ListItem
      before={<Icon name="document" />}
      title={
        <a href={addressOfFile(id)} className="wrap-anywhere">
          {name}
        </a>
      }
      detail={facts.filter(Boolean).join(" · ")}
    >
      {mayRemove && <RemoveFile id={id} name={name} />}
    </ListItem>
  );
}

function RemoveFile({ id, name }: { id: string; name: string }) {
  const t = useT("files");
  const refusal = useRefusal("files");
  const fetcher = useFetcher<{ code?: string }>();
  const no = fetcher.data?.code;
  return (
    <div className="g-print-hidden">
      <Disclosure
        plain
        summary={
          <>
            <span aria-hidden="true">{t("remove")}</span>
            <span className="g-hidden">{t("remove.of", { name })}</span>
          </>
        }
      >
        {no && (
          <Callout tone="danger" live>
            {refusal(no)}
          </Callout>
        )}
        <p>{t("remove.sure", { name })}</p>
        <fetcher.Form method="post" action={addressOfFile(id)} className="mt-2">
          <input type="hidden" name="intent" value="remove" />
          <SubmitButton
            small
            variant="danger"
            icon="trash"
            pending={fetcher.state !== "idle"}
            pendingText={t("remove.removing")}
          >
            {t("remove.yes")}
          </SubmitButton>
        </fetcher.Form>
      </Disclosure>
    </div>
  );
}
