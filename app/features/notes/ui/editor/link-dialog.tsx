import type { Editor } from "@tiptap/core";
import { useState } from "react";
import { useT } from "#app/i18n/use-t.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { TextInput } from "#app/ui/form/text-input.tsx";
import { writtenAddress } from "../../rules/addresses.ts";

/** Where a link leads. With nothing marked the address itself is written. */
export function LinkDialog({ editor, open, onClose }: { editor: Editor; open: boolean; onClose: () => void }) {
  const t = useT("note-editor");
  const [wrong, setWrong] = useState(false);
  const before = open ? String(editor.getAttributes("link").href ?? "") : "";
  const close = () => {
    setWrong(false);
    onClose();
    editor.commands.focus();
  };
  const save = (written: string) => {
    const href = writtenAddress(written);
    if (!href) return setWrong(true);
    close();
    const at = editor.chain().focus().extendMarkRange("link");
    if (editor.state.selection.empty && !editor.isActive("link")) {
      at.insertContent({ type: "text", text: written.trim(), marks: [{ type: "link", attrs: { href } }] }).run();
    } else at.setLink({ href }).run();
  };
  return (
    <Dialog open={open} onClose={close} title={t("bar.link")} closeLabel={t("find.close")}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save(String(new FormData(event.currentTarget).get("address") ?? ""));
        }}
      >
        <FormLayout>
          <TextInput
            name="address"
            label={t("link.address")}
            hint={t("link.hint")}
            inputMode="url"
            autoCapitalize="off"
            defaultValue={before}
            error={wrong ? t("link.wrong") : undefined}
          />
          <FormActions>
            <Button variant="primary" type="submit">
              {t("link.save")}
            </Button>
            {before !== "" && (
              <Button
                variant="quiet"
                onClick={() => {
                  close();
                  editor.chain().focus().extendMarkRange("link").unsetLink().run();
                }}
              >
                {t("link.remove")}
              </Button>
            )}
          </FormActions>
        </FormLayout>
      </form>
    </Dialog>
  );
}
