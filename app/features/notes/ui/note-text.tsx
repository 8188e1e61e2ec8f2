import { Fragment, type ReactNode } from "react";
import { isId } from "#app/core/id.ts";
import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { ScrollRegion } from "#app/ui/scroll-region.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden.tsx";
import { contentOf, isEmptyNote, type NoteMark, type NoteNode, numberAttr, textAttr } from "../document/json.ts";
import { linkAddress } from "../rules/addresses.ts";

/** What is shown for what became of a line, by the thing's id. */
export type ThingsShown = Readonly<Record<string, ReactNode>>;

/**
 * A note as it is read: without the editor, before it and where there is none. `under` is the level of the heading that the
 * note stands under. What the reader's version does not know is shown by its text.
 */
export function NoteText({ note, things = {}, under = 2 }: { note: NoteNode; things?: ThingsShown; under?: number }) {
  const t = useT("note-text");
  if (isEmptyNote(note)) return <p className="g-muted">{t("empty")}</p>;
  return (
    <div className="g-written">
      <Nodes of={contentOf(note)} shown={{ things, under }} />
    </div>
  );
}

type Shown = { readonly things: ThingsShown; readonly under: number };
type Part = { readonly node: NoteNode; readonly shown: Shown };

function Nodes({ of, shown }: { of: readonly NoteNode[]; shown: Shown }) {
  return of.map((node, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no names, and keep nothing of their own
    <Fragment key={i}>
      <One node={node} shown={shown} />
    </Fragment>
  ));
}

function One({ node, shown }: Part): ReactNode {
  const inside = <Nodes of={contentOf(node)} shown={shown} />;
  switch (node.type) {
    case "text":
      return (node.marks ?? []).reduce<ReactNode>(marked, node.text ?? "");
    case "hardBreak":
      return <br />;
    case "mention":
      return <strong>{`@${textAttr(node, "label")}`}</strong>;
    case "thing":
      return <Thing node={node} shown={shown} />;
    case "paragraph":
      return <p>{inside}</p>;
    case "heading":
      return <Heading node={node} shown={shown} />;
    case "bulletList":
      return <ul>{inside}</ul>;
    case "orderedList":
      return <ol start={numberAttr(node, "start") ?? undefined}>{inside}</ol>;
    case "listItem":
      return <li>{inside}</li>;
    case "taskList":
      return <ul className="g-tasks">{inside}</ul>;
    case "taskItem":
      return <Task node={node} shown={shown} />;
    case "blockquote":
      return <blockquote>{inside}</blockquote>;
    case "horizontalRule":
      return <hr />;
    case "image":
      return <Picture node={node} />;
    case "table":
      return <Table node={node} shown={shown} />;
    default:
      return <div>{inside}</div>;
  }
}

function marked(text: ReactNode, mark: NoteMark): ReactNode {
  switch (mark.type) {
    case "bold":
      return <strong>{text}</strong>;
    case "italic":
      return <em>{text}</em>;
    case "underline":
      return <u>{text}</u>;
    case "strike":
      return <s>{text}</s>;
    case "code":
      return <code>{text}</code>;
    case "highlight":
      return <mark>{text}</mark>;
    case "link": {
      const href = linkAddress(mark.attrs?.href);
      return href === null ? (
        text
      ) : (
        <a href={href} rel="noopener noreferrer nofollow">
          {text}
        </a>
      );
    }
    default:
      return text;
  }
}

/** Never above the page's own headings, and none below the sixth. */
function Heading({ node, shown }: Part) {
  const level = Math.min(Math.max(numberAttr(node, "level") ?? 1, 1), 3);
  const Tag = `h${Math.min(level + shown.under, 6)}` as "h3";
  return (
    <Tag data-level={level}>
      <Nodes of={contentOf(node)} shown={shown} />
    </Tag>
  );
}

function Task({ node, shown }: Part) {
  const t = useT("note-text");
  const locale = useLocale();
  const done = node.attrs?.checked === true;
  const [person, day] = [textAttr(node, "person"), textAttr(node, "dueOn")];
  const due = /^\d{4}-\d{2}-\d{2}$/.test(day) ? t("task.due", { day: formatDay(locale, day) }) : "";
  return (
    <li>
      <Icon name={done ? "check-circle" : "circle"} />
      <div>
        <VisuallyHidden>{t(done ? "task.done" : "task.open")}</VisuallyHidden>
        <Nodes of={contentOf(node)} shown={shown} />
        {(person !== "" || due !== "") && (
          <p className="g-muted g-small">{[person, due].filter(Boolean).join(" · ")}</p>
        )}
      </div>
    </li>
  );
}

function Thing({ node, shown }: Part) {
  const t = useT("note-text");
  return shown.things[textAttr(node, "id")] ?? <Chip tone="outline">{t("thing.gone")}</Chip>;
}

function Picture({ node }: { node: NoteNode }) {
  const t = useT("note-text");
  const [fileId, alt] = [textAttr(node, "fileId"), textAttr(node, "alt")];
  if (!isId(fileId)) return <p className="g-muted">{alt || t("picture.gone")}</p>;
  const size = (key: string) => numberAttr(node, key) ?? undefined;
  return (
    <img
      src={`/files/${fileId}`}
      alt={alt || t("picture.without-words")}
      width={size("width")}
      height={size("height")}
      loading="lazy"
    />
  );
}

const mostSpan = 100;
const spanOf = (cell: NoteNode, key: string) => {
  const span = numberAttr(cell, key) ?? 1;
  return span > 1 && span <= mostSpan ? span : undefined;
};

function Table({ node, shown }: Part) {
  const t = useT("note-text");
  const rows = contentOf(node);
  return (
    <ScrollRegion label={t("table", { rows: rows.length })}>
      <table>
        <tbody>
          {rows.map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: see Nodes
            <tr key={i}>
              {contentOf(row).map((cell, k) => {
                const Cell = cell.type === "tableHeader" ? "th" : "td";
                const scope = cell.type !== "tableHeader" ? undefined : i === 0 ? "col" : "row";
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: see Nodes
                  <Cell key={k} scope={scope} colSpan={spanOf(cell, "colspan")} rowSpan={spanOf(cell, "rowspan")}>
                    <Nodes of={contentOf(cell)} shown={shown} />
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
