import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { type ReactNode, useRef } from "react";
import { useT } from "#app/i18n/use-t.tsx";
import { type Act, barActs, keysSaid, keysShown } from "./bar-acts.ts";
import { Drawn } from "./drawings.tsx";

/** What one does to the text, wherever one is in it. */
export function Bar(props: {
  editor: Editor;
  onFiles: (files: readonly File[]) => void;
  onLink: () => void;
  onFind: () => void;
  onHelp: () => void;
}) {
  const { editor, onFiles, onLink, onFind, onHelp } = props;
  const t = useT("note-editor");
  const picking = useRef<HTMLInputElement>(null);
  const now = useEditorState({
    editor,
    selector: ({ editor: at }) =>
      Object.fromEntries(
        barActs.flat().flatMap(({ id, on, off }) => [
          [`${id}.on`, on?.(at) ?? false],
          [`${id}.off`, off?.(at) ?? false],
        ]),
      ),
  });
  const linked = useEditorState({ editor, selector: ({ editor: at }) => at.isActive("link") });
  return (
    <>
      {barActs.map((group, i) => (
        <Group key={group[0]?.id ?? i}>
          {group.map((act) => (
            <BarButton
              key={act.id}
              name={t(`bar.${act.id}`)}
              sign={act.sign}
              keys={act.keys}
              pressed={act.on ? now[`${act.id}.on`] : undefined}
              disabled={now[`${act.id}.off`]}
              onPress={() => act.run(editor)}
            />
          ))}
        </Group>
      ))}
      <Group>
        <BarButton name={t("bar.link")} sign="link" keys="Mod+K" pressed={linked} onPress={onLink} />
        <BarButton name={t("bar.picture")} sign="picture" onPress={() => picking.current?.click()} />
        <input
          ref={picking}
          type="file"
          accept="image/*"
          hidden
          aria-label={t("bar.picture")}
          onChange={({ target }) => {
            onFiles([...(target.files ?? [])]);
            target.value = "";
          }}
        />
      </Group>
      <Group>
        <BarButton name={t("bar.find")} sign="find" keys="Mod+F" onPress={onFind} />
        <BarButton name={t("bar.help")} sign="help" onPress={onHelp} />
      </Group>
    </>
  );
}

export const Group = ({ children }: { children: ReactNode }) => <div className="note-bar-group">{children}</div>;

export function BarButton(props: {
  name: string;
  sign?: Act["sign"];
  keys?: string | undefined;
  pressed?: boolean | undefined;
  disabled?: boolean | undefined;
  onPress: () => void;
}) {
  const { name, sign, keys, pressed, disabled, onPress } = props;
  return (
    <button
      type="button"
      className="note-bar-button"
      aria-label={sign ? name : undefined}
      title={keys ? `${name} (${keysShown(keys)})` : name}
      aria-keyshortcuts={keys && keysSaid(keys)}
      aria-pressed={pressed}
      // Not `disabled`: it would lose the focus to the page when there is nothing more to undo.
      aria-disabled={disabled || undefined}
      onClick={() => {
        if (!disabled) onPress();
      }}
    >
      {sign ? <Sign sign={sign} /> : name}
    </button>
  );
}

function Sign({ sign }: { sign: Act["sign"] }) {
  const t = useT("note-editor");
  if (typeof sign === "string") return <Drawn name={sign} />;
  return (
    <span aria-hidden="true" className="note-bar-letter" data-as={sign.letter}>
      {t(`letter.${sign.letter}`)}
    </span>
  );
}
