import { Callout } from "#app/ui/callout.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";

/** Another place that may hold the same words. */
export function Elsewhere(props: { title: string; to: string; link: string; children: string }) {
  const { title, to, link, children } = props;
  return (
    <Callout
      title={title}
      actions={
        <ButtonLink to={to} small>
          {link}
        </ButtonLink>
      }
    >
      <p>{children}</p>
    </Callout>
  );
}
