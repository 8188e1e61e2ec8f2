/** A mail's plain text, its addresses as links. */
export function MailText({ text }: { text: string }) {
  const parts = text.split(/(https?:\/\/\S+)/);
  return (
    <p className="whitespace-pre-line wrap-anywhere">
      {parts.map((part, at) => {
        const key = `${at}`;
        return at % 2 === 1 ? (
          <a key={key} href={part}>
            {part}
          </a>
        ) : (
          <span key={key}>{part}</span>
        );
      })}
    </p>
  );
}
