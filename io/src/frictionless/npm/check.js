// Reads the package in the folder that is named, with its relations, and prints what it finds as one JSON object.
const { Package } = require('datapackage')

async function main(folder) {
  const found = { valid: false, errors: [], rows: {} }
  const say = error => {
    const inner = error.errors && error.errors.length ? error.errors : [error]
    inner.forEach(one => found.errors.push(one.message))
  }
  try {
    const dataPackage = await Package.load(folder + '/datapackage.json', { strict: false })
    found.valid = dataPackage.valid
    dataPackage.errors.forEach(say)
    for (const resource of dataPackage.resources) {
      try {
        found.rows[resource.name] = (await resource.read({ relations: true })).length
      } catch (error) {
        say(error)
      }
    }
  } catch (error) {
    say(error)
  }
  console.log(JSON.stringify(found))
}

main(process.argv[2])
