import { useT } from "#app/i18n/use-t.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { KeyValues } from "#app/ui/key-values.tsx";
import { barActs, keysShown } from "./bar-acts.ts";

/** All that the keyboard does in the text, and what one can write instead of pressing. */
export function HelpDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useT("note-editor");
  const keys = (value: string) => <kbd>{value}</kbd>;
  return (
    <Dialog open={open} onClose={onClose} title={t("help.title")} closeLabel={t("find.close")}>
      <p className="mb-4">{t("hint.leave")}</p>
      <KeyValues
        items={[
          ...barActs
            .flat()
            .flatMap((act) => (act.keys ? [{ key: t(`bar.${act.id}`), value: keys(keysShown(act.keys)) }] : [])),
          { key: t("bar.link"), value: keys(keysShown("Mod+K")) },
          { key: t("bar.find"), value: keys(keysShown("Mod+F")) },
          { key: t("help.tick"), value: keys(keysShown("Mod+Enter")) },
          { key: t("help.bar"), value: keys("Alt+F10") },
          { key: t("help.name"), value: keys("@") },
          { key: t("help.write.heading"), value: keys("# …") },
          { key: t("help.write.bullets"), value: keys("- …") },
          { key: t("help.write.tasks"), value: keys("[ ] …") },
          { key: t("help.write.bold"), value: keys("**…**") },
        ]}
      />
    </Dialog>
  );
}
