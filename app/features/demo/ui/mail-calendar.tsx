import { useT } from "#app/i18n/use-t.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Icon } from "#app/ui/icon.tsx";

/** What a mail would do with the calendar of whom it goes to: a link to the file, and what stands in it. */
export function MailCalendar({ id, text }: { id: string; text: string }) {
  const t = useT("demo");
  const cancels = /^METHOD:CANCEL\r?$/m.test(text);
  return (
    <div className="border-line mt-4 border-t pt-4">
      <p className="flex gap-2">
        <Icon name="calendar" />
        <span>
          {t(cancels ? "post.calendar.out" : "post.calendar.in")}{" "}
          <a href={`/demo/post/${id}/calendar`} download="invite.ics">
            {t("post.calendar.file")}
          </a>
        </span>
      </p>
      <Disclosure plain summary={t("post.calendar.see")}>
        <pre className="whitespace-pre-wrap wrap-anywhere text-xs">{text}</pre>
      </Disclosure>
    </div>
  );
}
