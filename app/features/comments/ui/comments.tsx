import { useT } from "#app/i18n/use-t.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { Section } from "#app/ui/page.tsx";
import type { CommentsView } from "../queries.server.ts";
import { Talk } from "./talk.tsx";

/**
 * What has been said about a test or an idea, and a field to say more. `view` is what `commentsOf` gave the page's loader;
 * `here` is the page's own path, to come back to without our script. For what others say meanwhile the page calls
 * `useLive` with `comment.added` and `comment.changed`.
 */
export function Comments({ view, here }: { view: CommentsView; here: string }) {
  const t = useT("comments");
  return (
    <Section
      id="comments"
      title={t("title")}
      actions={view.unread > 0 && <Chip tone="warm">{t("unread.count", { n: view.unread })}</Chip>}
    >
      <Talk view={view} here={here} alone />
    </Section>
  );
}
