import { useT } from "#app/i18n/use-t.tsx";
import { TextArea } from "#app/ui/form/text-area.tsx";
import { TextInput } from "#app/ui/form/text-input.tsx";
import { altMax, messageMax } from "../rules.ts";

/** What is said of a storyboard. `of` tells the fields of several forms on a page apart. */
export function WordFields(props: {
  of: string;
  message?: string;
  alt?: string;
  error?: { message?: string | undefined; alt?: string | undefined };
}) {
  const { of, message = "", alt = "", error = {} } = props;
  const t = useT("storyboards");
  return (
    <>
      <TextInput
        name="message"
        id={`message-${of}`}
        label={t("label.message")}
        hint={t("label.message.hint")}
        error={error.message}
        defaultValue={message}
        maxLength={messageMax}
      />
      <TextArea
        name="alt"
        id={`alt-${of}`}
        rows={2}
        label={t("label.alt")}
        hint={t("label.alt.hint")}
        error={error.alt}
        defaultValue={alt}
        maxLength={altMax}
      />
    </>
  );
}
