import classes from './customers.module.css';

/** How many tags a line has room for. */
const named = 2;

/** A customer's tags in one line, to read. */
export function TagList({ tags }: { tags: readonly string[] }) {
  return (
    <span className={classes.tagList} title={tags.join(', ')}>
      {tags.slice(0, named).map((tag) => (
        <span key={tag} className={classes.tag}>
          {tag}
        </span>
      ))}
      {tags.length > named && <span className={classes.quiet}>+{tags.length - named}</span>}
    </span>
  );
}
