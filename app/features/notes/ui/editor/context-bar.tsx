import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { useId } from "react";
import { useT } from "#app/i18n/use-t.tsx";
import { type ThingKind, thingKinds } from "../../schema/atoms.ts";
import { BarButton, Group } from "./bar.tsx";
import type { Person } from "./mentions.ts";
import { lastMarked, threadAt } from "./passages.ts";
import { actOnTable, isInTable, type TableAct, tableActs } from "./tables.ts";
import { taskAt } from "./task-view.ts";

type Where = {
  readonly marked: boolean;
  readonly thread: string | null;
  readonly inTable: boolean;
  readonly task: { personId: string | null; dueOn: string | null } | null;
  readonly alt: string | null;
};

function whereIn(editor: Editor): Where {
  const { state } = editor;
  const task = taskAt(state)?.node.attrs;
  const text = (value: unknown) => (typeof value === "string" ? value : null);
  return {
    marked: lastMarked(state) !== null,
    thread: threadAt(state),
    inTable: isInTable(state),
    task: task ? { personId: text(task.personId), dueOn: text(task.dueOn) } : null,
    alt: editor.isActive("image") ? (text(editor.getAttributes("image").alt) ?? "") : null,
  };
}

/**
 * What one does to what is marked, or where one is: a line becomes something, a table grows, a task gets who and when.
 * Otherwise the place says how one gets out of the text.
 */
export function ContextBar(props: {
  editor: Editor;
  /** Whether she may type now. */
  editable: boolean;
  people: readonly Person[];
  hintId: string;
  making: ThingKind | null;
  onMake: ((kind: ThingKind) => void) | null;
  onComment: (() => void) | null;
  onThread: (threadId: string) => void;
}) {
  const { editor, editable, people, onMake, onComment, onThread } = props;
  const t = useT("note-editor");
  const at = useEditorState({ editor, selector: ({ editor: now }) => whereIn(now) });
  const { thread } = at;
  const quiet = !at.marked && thread === null && !at.inTable && !at.task && at.alt === null;
  return (
    <div className="note-context">
      {at.marked && onMake && (
        <Group>
          <span className="note-context-label">{t("make")}</span>
          {thingKinds.map((kind) => (
            <BarButton
              key={kind}
              name={t(`make.${kind}`)}
              disabled={props.making !== null}
              onPress={() => onMake(kind)}
            />
          ))}
        </Group>
      )}
      {at.marked && onComment && (
        <Group>
          <BarButton name={t("comment")} onPress={onComment} />
        </Group>
      )}
      {thread !== null && (
        <Group>
          <BarButton name={t("comment.show")} onPress={() => onThread(thread)} />
        </Group>
      )}
      {at.task && editable && <TaskFacts editor={editor} task={at.task} people={people} />}
      {at.inTable && editable && (
        <Group>
          {(Object.keys(tableActs) as TableAct[]).map((act) => (
            <BarButton key={act} name={t(act)} onPress={() => actOnTable(editor, act)} />
          ))}
        </Group>
      )}
      {at.alt !== null && editable && (
        <Group>
          <label className="note-context-field">
            {t("picture.alt")}
            <input
              type="text"
              value={at.alt}
              onChange={({ target }) => editor.commands.updateAttributes("image", { alt: target.value })}
            />
          </label>
        </Group>
      )}
      <p id={props.hintId} className={quiet ? "note-context-hint" : "g-hidden"}>
        {t(editable ? "hint.leave" : "hint.read")}
      </p>
    </div>
  );
}

function TaskFacts(props: { editor: Editor; task: NonNullable<Where["task"]>; people: readonly Person[] }) {
  const { editor, task, people } = props;
  const t = useT("note-editor");
  const id = useId();
  // Just the task one is in; one that it lies in has its own.
  const change = (facts: Record<string, string | null>) => {
    const { state, view } = editor;
    const here = taskAt(state);
    if (here) view.dispatch(state.tr.setNodeMarkup(here.pos, undefined, { ...here.node.attrs, ...facts }));
  };
  return (
    <Group>
      <label className="note-context-field" htmlFor={`${id}-who`}>
        {t("task.who")}
        <select
          id={`${id}-who`}
          value={task.personId ?? ""}
          onChange={({ target }) => {
            const person = people.find((one) => one.id === target.value);
            change({ personId: person?.id ?? null, person: person?.name ?? null });
          }}
        >
          <option value="">{t("task.nobody")}</option>
          {people.map((person) => (
            <option key={person.id} value={person.id}>
              {person.name}
            </option>
          ))}
        </select>
      </label>
      <label className="note-context-field" htmlFor={`${id}-when`}>
        {t("task.when")}
        <input
          id={`${id}-when`}
          type="date"
          value={task.dueOn ?? ""}
          onChange={({ target }) => change({ dueOn: target.value || null })}
        />
      </label>
    </Group>
  );
}
