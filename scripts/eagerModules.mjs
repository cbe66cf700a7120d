import ts from 'typescript';

/**
 * V8 reads a function twice, once to skip and once to run it, unless it stands in brackets of its own. Of a bundle that
 * is all modules wrapped in functions, every one of which runs, that is a quarter of the time that loading takes.
 *
 * @param {string} code minified by esbuild, `var a=wrap((exports,module)=>{…});` for each module
 */
export function eagerModules(code) {
  const { statements } = ts.createSourceFile('bundle.js', code, ts.ScriptTarget.ES2022);
  const bodies = statements.filter(ts.isVariableStatement).flatMap(({ declarationList }) => declarationList.declarations.flatMap(wrapped));
  const pieces = bodies.map(({ pos, end, parameters, body }, index) => {
    const names = parameters.map(({ name }) => name.text).join();
    return `${code.slice(bodies[index - 1]?.end ?? 0, pos)}(function(${names})${code.slice(body.pos, end)})`;
  });
  return pieces.join('') + code.slice(bodies.at(-1)?.end ?? 0);
}

function wrapped({ initializer }) {
  if (!initializer || !ts.isCallExpression(initializer)) return [];
  return initializer.arguments.filter((argument) => ts.isArrowFunction(argument) && ts.isBlock(argument.body));
}
