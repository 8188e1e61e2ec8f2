type About = { readonly kind: "cycle" | "meeting"; readonly id: string };

/** The page on which a note is read and written. */
export function noteAddress(teamId: string, { kind, id }: About): string {
  return kind === "meeting" ? `/teams/${teamId}/meetings/${id}` : `/teams/${teamId}/cycles/${id}/note`;
}
