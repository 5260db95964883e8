/**
 * Keeps what was made of the last subject asked about: checks that share it run one after another on one unit. Cheaper
 * than to remember it for every unit of a release.
 */
export function lastMade<Subject extends object, Made>(make: (subject: Subject) => Made): (subject: Subject) => Made {
  let last: { readonly subject: Subject; readonly made: Made } | undefined;
  return (subject) => {
    if (last?.subject !== subject) last = { subject, made: make(subject) };
    return last.made;
  };
}
