import java.nio.file.*;
import java.time.*;
import java.util.*;
import java.util.stream.*;
import org.conflictevents.io.*;
import org.conflictevents.model.*;
import org.conflictevents.query.*;
import static org.conflictevents.query.Filters.*;
var data = ConflictData.of(Datasets.idlib2020());
