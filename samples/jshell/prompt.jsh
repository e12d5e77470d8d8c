/set mode conflict-events normal -quiet
/set truncation conflict-events 100000
/set feedback conflict-events
System.out.println("The Idlib 2020 dataset is in data. Try: data.events().in(\"Saraqeb\").during(\"2020-02\").print()")
