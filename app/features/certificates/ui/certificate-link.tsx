import { useT } from "#app/i18n/use-t.tsx";

/** The way to the certificate of whoever opened the link of her registration. A plain link: it works without script. */
export function CertificateLink({ to }: { to: string }) {
  const t = useT("certificates");
  return (
    <p>
      <a className="g-btn g-btn-secondary" href={to}>
        {t("own")}
      </a>
    </p>
  );
}
